import DocsModel

extension Grammar {
  /// A session in a shell: prompts, commands and what they print.
  static let console = session(of: .shell, .shellPrompt, .interpreterPrompt(">"))

  /// A session in Python's interpreter.
  static let pythonConsole = session(
    of: .python,
    .interpreterPrompt(">>>"),
    .interpreterPrompt("...")
  )

  /// Lines of output, a command behind its prompt, and the line after a command, which may go on
  /// with it.
  private static func session(
    of language: Grammar,
    _ prompt: Construct,
    _ continuation: Construct
  ) -> Grammar {
    let output = 0
    let command = 1
    let afterCommand = 2
    let lines = [
      Rule(.prompt, prompt, at: .lineStart, next: .state(command)),
      Rule(.output, .run(of: ~.lineFeed), next: .state(output)),
    ]
    return Grammar(
      lines,
      [
        Rule(language, .joinedLine),
        Rule(.plain, .one(of: .lineFeed), next: .state(afterCommand)),
      ],
      [Rule(.prompt, continuation, at: .lineStart, next: .state(command))] + lines
    )
  }
}

extension Construct {
  /// A line with those that a backslash at its end joins to it.
  static let joinedLine = Construct(first: ~.lineFeed) { code, start in
    var end = code.lineEnd(from: start)
    while end < code.count, end > start, code[end - 1] == UInt8(ascii: "\\") {
      end = code.lineEnd(from: end + 1)
    }
    return end
  }

  fileprivate static func interpreterPrompt(_ text: String) -> Construct {
    let prompt = Construct.literal(text)
    return Construct(first: prompt.first) { code, start in
      guard let end = prompt.end(code, start), end == code.count || code.has(" \n", at: end)
      else { return nil }
      return code.has(.blank, at: end) ? end + 1 : end
    }
  }

  /// `$ `, `(venv) $ `, `user@host:~$ `, `[root@host /]# `.
  static let shellPrompt = Construct(first: .name | "$#%[(~/") { code, start in
    var place = start
    if code.has(UInt8(ascii: "("), at: place) {
      place = code.end(of: ~")\n", from: place) + 1
      place = code.end(of: .blank, from: Swift.min(place, code.count))
    }
    place = code.hostEnd(from: place)
    let end = place + 1
    guard code.has("$#%", at: place), end == code.count || code.has(" \n", at: end) else {
      return nil
    }
    return code.end(of: .blank, from: end)
  }
}

extension Span<UInt8> {
  /// Where the name of user, host or folder before the sign of a prompt ends, if there is one.
  fileprivate func hostEnd(from start: Int) -> Int {
    if has(UInt8(ascii: "["), at: start) {
      let bracket = end(of: ~"]\n", from: start)
      return end(of: .blank, from: Swift.min(bracket + 1, count))
    }
    let wordEnd = end(of: ~" \t\n$#%", from: start)
    let isHost = has("~/", at: start) || end(of: ~"@:\n ", from: start) < wordEnd
    return isHost ? end(of: .blank, from: wordEnd) : start
  }
}
