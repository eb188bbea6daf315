import DocsModel

extension BlockParser {
  /// The message about a directive that stands outside of a substitution's definition.
  private mutating func misplaced(_ call: DirectiveCall) -> DirectiveResult? {
    guard call.substitution == nil else { return nil }
    return failure(
      call,
      .misplacedDirective(
        call.name,
        where: "outside of a substitution definition",
        at: call.nameRange
      ),
      "Invalid context: the \"\(call.name)\" directive can only be used within a "
        + "substitution definition."
    )
  }

  mutating func replace(_ call: DirectiveCall) -> DirectiveResult {
    if let misplaced = misplaced(call) { return misplaced }
    if let missing = missingContent(call) { return missing }
    var result = DirectiveResult()
    var hasText = false
    for block in nested(call.content) {
      if case .paragraph(let inlines) = block.kind, !hasText {
        result.inlines = inlines
        hasText = true
      } else if case .systemMessage = block.kind {
        result.blocks.append(block)
      } else {
        return DirectiveResult(
          blocks: [
            message(
              Diagnostic.tooMuchReplacement(at: block.range).moved(to: call.nameRange),
              "Error in \"\(call.name)\" directive: may contain a single paragraph only."
            )
          ]
        )
      }
    }
    return result
  }

  mutating func unicode(_ call: DirectiveCall) -> DirectiveResult {
    if let misplaced = misplaced(call) { return misplaced }
    trims.left = call["ltrim"] != nil || call["trim"] != nil
    trims.right = call["rtrim"] != nil || call["trim"] != nil
    var words: [String] = []
    for word in Words.split(text.string(call.argumentLines)) {
      if word == ".." { break }
      words.append(word)
    }
    var result = DirectiveResult()
    for word in words {
      switch CharacterCode.text(of: word) {
      case .success(let text): result.inlines.append(.text(text))
      case .failure(let problem):
        return failure(
          call,
          .invalidCharacterCode(word, at: range(call.argumentLines)),
          "Invalid character code: \(word)\n\(problem.docutilsMessage)"
        )
      }
    }
    return result
  }

  mutating func date(_ call: DirectiveCall) -> DirectiveResult {
    if let misplaced = misplaced(call) { return misplaced }
    let format = call.content.isEmpty ? "%Y-%m-%d" : text.string(call.content)
    return DirectiveResult(inlines: [.text(time.text(format))])
  }
}
