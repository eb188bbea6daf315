import DocsModel

/// The name in front of a field's text, and the text after it.
struct FieldName {
  let name: String
  let rest: [Inline]

  /// A name stands in code, in bold, or before the first colon or dash.
  init?(in inlines: [Inline]) {
    switch inlines.withoutLeadingBlanks.first {
    case .literal(let literal): self.init(literal.text, isCode: true, after: inlines)
    case .strong(let children), .emphasis(let children):
      self.init(children.plainText, isCode: false, after: inlines)
    case .text(let text): self.init(text: text, of: inlines.withoutLeadingBlanks)
    default: return nil
    }
  }

  private init(name: String, rest: [Inline]) {
    self.name = name
    self.rest = rest
  }

  /// A cell may hold the name alone.
  init?(cell inlines: [Inline]) {
    let text = inlines.plainText
    guard WrittenField.isName(text) else {
      self.init(in: inlines)
      return
    }
    self.init(name: text, rest: [])
  }

  private init?(_ text: String, isCode: Bool, after inlines: [Inline]) {
    var name = Self.trimmed(text[...])
    var value: [Inline] = []
    if let colon = name.firstIndex(of: ":"), Self.isSeparator(name, at: colon) {
      let text = Self.trimmed(name[name.index(after: colon)...])
      if !text.isEmpty {
        value = [isCode ? .literal(Literal(text: String(text))) : .text(String(text))]
      }
      name = Self.trimmed(name[..<colon])
    }
    if value.isEmpty, WrittenField.isStatus(name.prefix(3)), name.dropFirst(3).first == " " {
      value = [.text(String(name.dropFirst(4)))]
      name = name.prefix(3)
    }
    guard WrittenField.isName(String(name)) else { return nil }
    self.name = String(name)
    let after = Array(inlines.withoutLeadingBlanks.dropFirst())
    rest = value.isEmpty ? Self.withoutSeparator(after) : value + after
  }

  private init?(text: String, of inlines: [Inline]) {
    let end = text.firstIndex { $0.isWhitespace || $0 == ":" } ?? text.endIndex
    let name = String(text[..<end])
    let after = [.text(String(text[end...]))] + inlines.dropFirst()
    let rest = Self.withoutSeparator(after)
    let isAlone = inlines.count == 1 && end == text.endIndex
    let isMarked = rest != after.withoutLeadingBlanks || text[end...].hasPrefix(" (")
    guard WrittenField.isName(name), isAlone || isMarked else { return nil }
    self.name = name
    self.rest = rest
  }

  /// A colon that ends a word: `Range: bytes=0-9`, not the colon of `filter:name`.
  private static func isSeparator(_ text: Substring, at colon: Substring.Index) -> Bool {
    let next = text.index(after: colon)
    return next == text.endIndex || text[next].isWhitespace
  }

  /// The text after `:`, `-` or a dash.
  private static func withoutSeparator(_ inlines: [Inline]) -> [Inline] {
    let inlines = inlines.withoutLeadingBlanks
    guard case .text(let text)? = inlines.first, let first = text.first else { return inlines }
    let isDash = ["-", "–", "—", "="].contains(first)
    guard first == ":" || isDash && text.dropFirst().first?.isWhitespace != false else {
      return inlines
    }
    let rest = String(text.dropFirst())
    return ((rest.isEmpty ? [] : [.text(rest)]) + inlines.dropFirst()).withoutLeadingBlanks
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
