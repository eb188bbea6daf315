extension Grammar {
  static let python = Grammar([
    Rule(.comment, .line(from: "#")),
    Rule(.string, .pythonString),
    Rule(.decorator, .prefixed("@", .run(of: .nameStart, then: .name | ".")), at: .firstInLine),
    .words(pythonWords),
    Rule(.number, .number),
    Rule(.operator, .run(of: "+-*/%=<>!&|^~@")),
  ])

  private static let pythonWords = WordTable([
    .keyword: """
    and as assert async await break class continue def del elif else except finally for from \
    global if import in is lambda match nonlocal not or pass raise return try while with yield
    """,
    .constant: "True False None NotImplemented Ellipsis",
    .builtin: """
    self cls int float str bytes bool list dict set tuple object type len range print open \
    isinstance super enumerate zip map filter sorted min max sum any all abs repr getattr setattr \
    hasattr Exception ValueError TypeError KeyError RuntimeError property staticmethod classmethod
    """,
  ])
}

extension Pattern {
  /// A string with its prefix, in one quote or three.
  fileprivate static let pythonString: Pattern = {
    let triple = ["\"\"\"", "'''"].map { enclosed($0, escape: "\\", spansLines: true) }
    let single = ["\"", "'"].map { enclosed($0, escape: "\\") }
    let quotes = triple + single
    return Pattern(first: "rRbBfFuUtT\"'") { code, start in
      let open = code.end(of: "rRbBfFuUtT", from: start)
      guard open - start <= 2, code.has("\"'", at: open),
        Rule.Place.wordStart.holds(at: start, in: code)
      else { return nil }
      for quote in quotes {
        if let end = quote.end(code, open) { return end }
      }
      return nil
    }
  }()
}
