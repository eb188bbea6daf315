import DocsModel

extension Grammar {
  static let python = Grammar([
    Rule(.lineComment, .line(from: "#")),
    Rule(.stringPrefix, .stringPrefix, at: .wordStart).before("\"'"),
    Rule(.docstring, .string("\"\"\""), at: .firstInLine),
    Rule(.docstring, .string("'''"), at: .firstInLine),
    Rule(.doubleQuotedString, .string("\"\"\"")),
    Rule(.singleQuotedString, .string("'''")),
    Rule(.doubleQuotedString, .string("\"")),
    Rule(.singleQuotedString, .string("'")),
    Rule(.decorator, .prefixed("@", .run(of: .nameStart, then: .name | ".")), at: .firstInLine),
    Rule(.function, .name, at: .after("def")),
    Rule(.className, .name, at: .after("class")),
    .words(pythonWords, call: .calledName, other: .name),
    .pythonNumber,
    Rule(.memberAccess, .literal(".")),
    Rule(.operator, .run(of: "+-*/%=<>!&|^~@")),
    Rule(.operator, .literal(":=")),
    Rule(.punctuation, .one(of: "()[]{}:,;")),
  ])

  private static let pythonWords = WordTable([
    .keyword: """
    as assert async await break class continue def del elif else except finally for global if \
    lambda match nonlocal pass raise return try while with yield
    """,
    .namespaceKeyword: "from import",
    .wordOperator: "and in is not or",
    .constant: "True False None",
    .builtin: """
    int float str bytes bool list dict set tuple object type len range print open isinstance super \
    enumerate zip map filter sorted min max sum any all abs repr getattr setattr hasattr property \
    staticmethod classmethod
    """,
    .builtinVariable: "self cls NotImplemented Ellipsis",
    .exception: "Exception ValueError TypeError KeyError RuntimeError",
  ])
}

extension Rule {
  fileprivate static let pythonNumber = Rule(first: .digit) { code, start in
    guard let end = Construct.number.end(code, start) else { return nil }
    let isHexadecimal = code.has("xX", at: start + 1)
    let whole = code.end(of: isHexadecimal ? .name : .digit | "_", from: start)
    return Match(end: end, kind: code.has(".eE", at: whole) && whole < end ? .float : .integer)
  }
}

extension Construct {
  /// One or two letters before a quote: `r"\d"`, `Rb''`.
  fileprivate static let stringPrefix = Construct(first: "rRbBfFuUtT") { code, start in
    let end = code.end(of: "rRbBfFuUtT", from: start)
    return end - start <= 2 ? end : nil
  }

  fileprivate static func string(_ quote: String) -> Construct {
    enclosed(quote, escape: "\\", spansLines: quote.utf8.count == 3)
  }
}
