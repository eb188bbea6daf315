import DocsModel

/// A word of a field's text with the marks around it.
struct RemarkWord {
  /// As written, code in backticks.
  let text: Substring
  /// In lower case and without marks around it.
  let core: String

  var opensBracket: Bool { text.first == "(" || text.first == "[" }
  var closesBracket: Bool { text.contains(")") || text.contains("]") }
  var endsSentence: Bool { text.last == "." || text.last == "!" }
  /// In capitals, as standards write their marks.
  var isShouted: Bool {
    core.utf8.count > 3 && text.utf8.allSatisfy { !(0x61...0x7A).contains($0) }
  }
  var endsPhrase: Bool { text.last.map { ".,;:)]".contains($0) } ?? false }

  var isDash: Bool { ["-", "–", "—", "|"].contains(text) }
  var isCode: Bool { isBetween(["`"]) }
  var isQuoted: Bool { isBetween(["'", "\""]) }

  private func isBetween(_ marks: Set<Character>) -> Bool {
    guard let first = text.first, marks.contains(first) else { return false }
    return text.dropFirst().contains(first)
  }

  static func words(in inlines: [Inline]) -> [RemarkWord] {
    marked(inlines).wordSlices.map { RemarkWord($0) }
  }

  private init(_ text: Substring) {
    self.text = text
    core = text == "=" || text == ":" ? String(text) : Self.trimmed(text).lowercased()
  }

  /// The value that words begin with; a quotation may be several of them.
  static func value(of words: ArraySlice<RemarkWord>) -> Value? {
    guard let first = words.first, let quote = first.text.first, "`'\"".contains(quote),
      !first.text.dropFirst().contains(quote),
      let end = words.prefix(8).dropFirst().firstIndex(where: { $0.text.contains(quote) })
    else { return words.first?.value }
    return RemarkWord(Substring(words[...end].map(\.text).joined(separator: " "))).value
  }

  /// The word as a value: code, a quotation, a number or a constant, or what ends its phrase.
  var value: Value? {
    let marks: Set<Character> = [".", ",", ";", ")", "]", ":"]
    var bare = text
    while let last = bare.last, marks.contains(last) { bare.removeLast() }
    guard let first = bare.first else { return nil }
    if first == "`", bare.last == "`", bare.count > 2 {
      return Self.value(bare.dropFirst().dropLast())
    }
    if "'\"‘“".contains(first), let last = bare.last, "'\"’”".contains(last), bare.count > 1 {
      return .string(String(bare.dropFirst().dropLast()))
    }
    let value = Self.value(bare)
    if case .string = value { return endsPhrase ? value : nil }
    return value
  }

  private static func value(_ text: Substring) -> Value {
    switch text.lowercased() {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null", "none", "nil": return .null
    default: break
    }
    let digits = text.first == "-" ? text.dropFirst() : text
    let isNumber =
      digits.first?.isNumber == true && digits.last?.isNumber == true
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    return isNumber ? .number(String(text)) : .string(String(text))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var bytes = text.utf8[...]
    while let first = bytes.first, isMark(first) { bytes.removeFirst() }
    while let last = bytes.last, isMark(last) { bytes.removeLast() }
    return Substring(bytes)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    ".,;:()[]'\"`*!".utf8.contains(byte)
  }

  /// Code in backticks, and what is emphasised in front in brackets: `*string* the name`.
  private static func marked(_ inlines: [Inline]) -> String {
    let first = inlines.withoutLeadingBlanks.first
    return inlines.map { inline in
      switch inline {
      case .literal(let literal): "`\(literal.text)`"
      case .emphasis(let children) where inline == first: "(\(children.plainText))"
      default: inline.plainText
      }
    }.joined()
  }
}
