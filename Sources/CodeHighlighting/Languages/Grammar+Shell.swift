import DocsModel

extension Grammar {
  static let shell = Grammar([
    Rule(.comment, .line(from: "#"), at: .afterBlank),
    Rule(.string, .enclosed("\"", escape: "\\", spansLines: true)),
    Rule(.string, .enclosed("'", spansLines: true)),
    Rule(.string, .enclosed("$'", "'", escape: "\\", spansLines: true)),
    Rule(.variable, .enclosed("${", "}")),
    Rule(.variable, .prefixed("$", .name)),
    Rule(.variable, .prefixed("$", .one(of: "0123456789@*#?!$"))),
    Rule(.string, .hereDocument),
    Rule(.plain, .one(of: "\\")),
    Rule(.operator, .run(of: "|&;<>")),
    .shellWord,
  ])
}

extension Rule {
  private static let words = WordTable([
    .keyword: """
    if then elif else fi for in while until do done case esac function select return break \
    continue
    """,
    .builtin: """
    alias cd echo eval exec exit export local printf pwd read readonly set shift source test \
    trap type ulimit umask unset wait true false
    """,
  ])

  /// A word up to a blank or to what ends or continues it in another way.
  fileprivate static let shellWord: Rule = {
    let word = ~(" \t\r\n|&;<>()'\"$\\`" as ByteSet)
    return Rule(first: word) { code, start in
      let end = code.end(of: word, from: start + 1)
      if let kind = words.kind(of: start..<end, in: code) { return Match(end: end, kind: kind) }
      if ByteSet.digit.contains(code[start]), Construct.number.end(code, start) == end {
        return Match(end: end, kind: .number)
      }
      guard Place.afterBlank.holds(at: start, in: code) else {
        return Match(end: end, kind: .plain)
      }
      if code[start] == UInt8(ascii: "-") {
        let name = code.end(of: ~(" \t\r\n|&;<>()'\"$\\`=" as ByteSet), from: start)
        return Match(end: name, kind: .attribute)
      }
      let name = code.end(of: .name, from: start)
      let isAssignment = name > start && code.has(UInt8(ascii: "="), at: name)
      return isAssignment ? Match(end: name, kind: .variable) : Match(end: end, kind: .plain)
    }
  }()
}

extension Construct {
  /// `<<EOF` and the lines up to one that is the same word.
  fileprivate static let hereDocument = Construct(first: "<") { code, start in
    guard code.starts(with: Array("<<".utf8), at: start) else { return nil }
    var word = start + 2 + (code.has(UInt8(ascii: "-"), at: start + 2) ? 1 : 0)
    if code.has("'\"", at: word) { word += 1 }
    let wordEnd = code.end(of: .name, from: word)
    guard code.has(.upper, at: word) else { return nil }
    var line = code.lineEnd(from: wordEnd)
    while line < code.count {
      let text = code.end(of: .blank, from: line + 1)
      let end = code.lineEnd(from: text)
      let length = wordEnd - word
      if end - text == length, code.isEqual(text..<end, word..<wordEnd) { return end }
      line = end
    }
    return line
  }
}

extension Span<UInt8> {
  fileprivate func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for (first, second) in zip(left, right) where self[first] != self[second] { return false }
    return true
  }
}
