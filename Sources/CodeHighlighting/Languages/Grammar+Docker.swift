import DocsModel

extension Grammar {
  /// A Dockerfile: instructions, each with the words of a shell.
  static let docker: Grammar = {
    let instruction = 0
    let arguments = 1
    return Grammar(
      [
        Rule(.comment, .line(from: "#"), at: .firstInLine),
        Rule(.keyword, .name, at: .firstInLine, next: .state(arguments)),
      ],
      [
        Rule(.plain, .one(of: .lineFeed), next: .state(instruction)),
        Rule(.shell, .joinedLine),
      ]
    )
  }()
}
