import DocsModel

extension Grammar {
  static let rust = Grammar([
    Rule(.comment, .line(from: "//")),
    Rule(.comment, .nested("/*", "*/")),
    Rule(.decorator, .enclosed("#[", "]")),
    Rule(.decorator, .enclosed("#![", "]")),
    Rule(.string, .rawString, at: .wordStart),
    Rule(.string, .enclosed("b\"", "\"", escape: "\\", spansLines: true), at: .wordStart),
    Rule(.string, .enclosed("\"", escape: "\\", spansLines: true)),
    Rule(.string, .character),
    Rule(.variable, .prefixed("'", .name)),
    Rule(.function, .macro, at: .wordStart),
    .words(rustWords),
    Rule(.number, .number),
    Rule(.operator, .run(of: "+-*/%=<>!&|^?")),
  ])

  private static let rustWords = WordTable([
    .keyword: """
    as async await break const continue crate dyn else enum extern fn for if impl in let loop \
    match mod move mut pub ref return self Self static struct super trait type union unsafe use \
    where while
    """,
    .constant: "true false None Some Ok Err",
    .builtin: """
    bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize Box HashMap Option \
    Rc Arc Result String Vec
    """,
  ])
}

extension Construct {
  /// `r"…"` and `br##"…"##`, which end with as many number signs as they begin with.
  fileprivate static let rawString = Construct(first: "rb") { code, start in
    let raw = start + (code.has(UInt8(ascii: "b"), at: start) ? 1 : 0)
    let quote = code.end(of: "#", from: raw + 1)
    guard code.has(UInt8(ascii: "r"), at: raw), code.has(UInt8(ascii: "\""), at: quote) else {
      return nil
    }
    let signs = quote - raw - 1
    var place = quote + 1
    while place < code.count {
      let end = code.end(of: ~"\"", from: place)
      let closing = code.end(of: "#", from: Swift.min(end + 1, code.count))
      if end < code.count, closing - end - 1 >= signs { return end + 1 + signs }
      place = closing
    }
    return code.count
  }

  /// `'a'` or `'\n'`, not a lifetime.
  fileprivate static let character = Construct(first: "'") { code, start in
    let isEscape = code.has(UInt8(ascii: "\\"), at: start + 1)
    let limit = Swift.min(code.count, start + (isEscape ? 12 : 6))
    let first = isEscape ? start + 3 : start + 2
    guard first < limit else { return nil }
    for place in first..<limit {
      if code[place] == UInt8(ascii: "'") { return place + 1 }
      guard isEscape || code[place] >= 0x80 else { return nil }
    }
    return nil
  }

  /// The name of a macro, `name!`.
  fileprivate static let macro = Construct(first: .nameStart) { code, start in
    let end = code.end(of: .name, from: start)
    return code.has(UInt8(ascii: "!"), at: end) && !code.has(UInt8(ascii: "="), at: end + 1)
      ? end + 1 : nil
  }
}
