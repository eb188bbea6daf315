import DocsModel

extension Grammar {
  static let yaml = Grammar(yaml(inFlow: false), yaml(inFlow: true))

  /// Block collections, or the flow collections between brackets.
  private static func yaml(inFlow: Bool) -> [Rule] {
    [
      Rule(.comment, .line(from: "#"), at: .afterBlank),
      Rule(.operator, .literal("---"), at: .lineStart),
      Rule(.operator, .literal("..."), at: .lineStart),
      Rule(.decorator, .line(from: "%"), at: .lineStart),
      Rule(.plain, .one(of: "-?"), at: .afterBlank).before(.whitespace),
      Rule(.plain, .one(of: ":")).before(inFlow ? ~"" : .whitespace),
      Rule(.plain, .one(of: "[{"), next: .push(1)),
      Rule(.plain, .one(of: "]}"), next: inFlow ? .pop : .same),
      Rule(.plain, .one(of: ",")),
      Rule(.variable, .run(of: "&*", then: ~" \t\r\n,[]{}")),
      Rule(.builtin, .run(of: "!", then: ~" \t\r\n,[]{}")),
      .key(.enclosed("\"", escape: "\\", spansLines: true), before: ":", otherwise: .string),
      .key(.enclosed("'", spansLines: true), before: ":", otherwise: .string),
      Rule(.string, .blockScalar),
      .plainScalar(inFlow: inFlow),
    ]
  }
}

extension Rule {
  /// A scalar without quotes: a key where `: ` ends it, else a value by the core schema.
  fileprivate static func plainScalar(inFlow: Bool) -> Rule {
    let values = WordTable(
      [.constant: "true True TRUE false False FALSE null Null NULL ~ .inf .nan"]
    )
    let indicators: ByteSet = inFlow ? "\n:#,[]{}" : "\n:#"
    return Rule(first: ~" \t\r\n,[]{}#") { code, start in
      let end = code.plainScalarEnd(from: start, indicators, inFlow: inFlow)
      if code.has(UInt8(ascii: ":"), at: end) { return Match(end: end, kind: .key) }
      let last = code.lastNonBlank(before: end) + 1
      if let kind = values.kind(of: start..<last, in: code) { return Match(end: end, kind: kind) }
      return Match(end: end, kind: code.isNumber(start..<last) ? .number : .plain)
    }
  }
}

extension Span<UInt8> {
  fileprivate func plainScalarEnd(from start: Int, _ indicators: ByteSet, inFlow: Bool) -> Int {
    var place = start
    while true {
      place = end(of: ~indicators, from: place)
      guard place < count else { return place }
      switch self[place] {
      case UInt8(ascii: ":"):
        let endsKey =
          place + 1 == count || has(.whitespace, at: place + 1)
          || (inFlow && has(",[]{}", at: place + 1))
        if endsKey, place > start { return place }
      case UInt8(ascii: "#"):
        if place > start, ByteSet.blank.contains(self[place - 1]) { return place }
      default: return Swift.max(place, start + 1)
      }
      place += 1
    }
  }

  fileprivate func isNumber(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound + (has("-+", at: range.lowerBound) ? 1 : 0)
    guard has(.digit, at: start) else { return false }
    return Construct.number.end(self, start) == range.upperBound
  }
}

extension Construct {
  /// `|` or `>` and the lines below that are indented further than the line it stands in.
  fileprivate static let blockScalar = Construct(first: "|>") { code, start in
    let header = code.end(of: "+-0123456789", from: start + 1)
    let end = code.end(of: .blank, from: header)
    guard end == code.count || code.has("\r\n#", at: end) else { return nil }
    let indent = code.indentOfLine(with: start)
    var last = code.lineEnd(from: end)
    while last < code.count {
      let text = code.end(of: .blank, from: last + 1)
      let isBlank = text == code.count || code.has("\r\n", at: text)
      guard isBlank || text - last - 1 > indent else { break }
      last = code.lineEnd(from: text)
    }
    return last
  }
}

extension Span<UInt8> {
  fileprivate func indentOfLine(with place: Int) -> Int {
    var start = place
    while start > 0, self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return end(of: .blank, from: start) - start
  }
}
