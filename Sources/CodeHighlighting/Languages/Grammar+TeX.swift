import DocsModel

extension Grammar {
  /// TeX and LaTeX: text with commands, and formulas between `$`, `$$`, `\(` and `\[`.
  static let teX = Grammar(
    [
      Rule(.string, .literal("$$"), next: .push(1)),
      Rule(.string, .literal("$"), next: .push(2)),
      Rule(.string, .literal("\\["), next: .push(1)),
      Rule(.string, .literal("\\("), next: .push(2)),
      Rule(.keyword, .command),
    ] + markup,
    [
      Rule(.string, .literal("$$"), next: .pop),
      Rule(.string, .literal("\\]"), next: .pop),
    ] + formula,
    [
      Rule(.string, .literal("$"), next: .pop),
      Rule(.string, .literal("\\)"), next: .pop),
    ] + formula
  )

  private static let markup = [
    Rule(.comment, .line(from: "%")),
    Rule(.builtin, .one(of: "{}&_^")),
  ]

  private static let formula =
    [Rule(.variable, .command)] + markup + [
      Rule(.number, .run(of: .digit)),
      Rule(.operator, .one(of: "-=!+*/()[]")),
      Rule(.builtin, .run(of: ~("-=!+*/()[]\\$%&_^{}" | .digit))),
    ]
}

extension Construct {
  /// A backslash with the letters after it, or with one other sign.
  fileprivate static let command = Construct(first: "\\") { code, start in
    let letters = code.end(of: .letter, from: start + 1)
    guard letters == start + 1, code.has(~(.whitespace | ByteSet(0x80...0xFF)), at: letters) else {
      return letters
    }
    return letters + 1
  }
}
