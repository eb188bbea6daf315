import DocsModel

/// A `{{…}}` of a template.
struct TemplateTag: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case variable
    case section
    case invertedSection
    case end
    case partial
    case comment
    /// A sign of Mustache that themes do not use.
    case unsupported(String)
    /// Braces that never close.
    case unclosed
  }

  var kind: Kind
  var name: String
  var start: SourcePosition
  var end: SourcePosition

  /// Finds the tags of a template, in order.
  static func scan(_ bytes: [UInt8]) -> [TemplateTag] {
    var scanner = TemplateTagScanner(bytes: bytes)
    var tags: [TemplateTag] = []
    while let tag = scanner.next() { tags.append(tag) }
    return tags
  }
}

private struct TemplateTagScanner {
  let bytes: [UInt8]
  var index = 0
  var line = 1
  var lineStart = 0

  private var position: SourcePosition {
    SourcePosition(line: line, column: index - lineStart + 1)
  }

  mutating func next() -> TemplateTag? {
    while index < bytes.count {
      if isAt("{{") { return tag() }
      advance()
    }
    return nil
  }

  private mutating func tag() -> TemplateTag {
    let start = position
    index += 2
    let kind = sign()
    let close = kind.closing
    let contentStart = index
    while index < bytes.count, !isAt(close) { advance() }
    guard index < bytes.count else {
      let end = SourcePosition(line: Int(start.line), column: Int(start.column) + 2)
      return TemplateTag(kind: .unclosed, name: "", start: start, end: end)
    }
    let content = bytes[contentStart..<index].split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    let name = content.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    index += close.utf8CodeUnitCount
    return TemplateTag(kind: kind.kind, name: name, start: start, end: position)
  }

  /// Reads the sign behind the braces, and tells what closes such a tag.
  private mutating func sign() -> (kind: TemplateTag.Kind, closing: StaticString) {
    guard index < bytes.count else { return (.variable, "}}") }
    let kind: TemplateTag.Kind
    var closing: StaticString = "}}"
    switch bytes[index] {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .invertedSection
    case UInt8(ascii: "/"): kind = .end
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "&"): kind = .variable
    case UInt8(ascii: "{"): (kind, closing) = (.variable, "}}}")
    case let byte where "<$=%*".utf8.contains(byte):
      kind = .unsupported(String(UnicodeScalar(byte)))
    default: return (.variable, closing)
    }
    index += 1
    return (kind, closing)
  }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    index += 1
  }

  private func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }
}
