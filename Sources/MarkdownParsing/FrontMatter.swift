import DocsModel

/// The `name: value` lines between two `---` at the start of a document.
struct FrontMatter {
  private(set) var fields: [MetadataField] = []
  /// The number of lines that it takes; 0 where there is none.
  private(set) var lineCount = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(in text: MarkdownText) {
    guard Self.isFence(text.bytes[text.line(1).bytes]), text.lineCount > 1 else { return }
    let content = text.bytes[text.line(2).bytes]
    guard Self.isFence(content) || Self.colon(in: content) != nil else { return }
    guard
      let end = (2...text.lineCount).first(where: { Self.isEnd(text.bytes[text.line($0).bytes]) })
    else {
      diagnostics.append(.unclosedFrontMatter(at: text.range(of: text.line(1))))
      return
    }
    lineCount = end
    for number in 2..<end { read(text.line(number), of: text) }
  }

  /// Reads a field, or a line of a list or of folded text that belongs to the field above it.
  private mutating func read(_ line: TextLine, of text: MarkdownText) {
    let bytes = text.bytes[line.bytes]
    guard !bytes.isBlank, bytes.first != UInt8(ascii: "#") else { return }
    if bytes.first?.isBlank == true || bytes.first == UInt8(ascii: "-") {
      continueField(with: bytes, at: text.range(of: line))
      return
    }
    guard let colon = Self.colon(in: bytes) else {
      diagnostics.append(.malformedFrontMatter(bytes.trimmed.text, at: text.range(of: line)))
      return
    }
    let field = MetadataField(
      name: bytes[..<colon].trimmed.text,
      value: Self.value(bytes[(colon + 1)...]),
      range: text.range(of: line)
    )
    fields.append(field)
  }

  private mutating func continueField(with bytes: ArraySlice<UInt8>, at range: SourceRange) {
    guard var field = fields.popLast() else {
      diagnostics.append(.malformedFrontMatter(bytes.trimmed.text, at: range))
      return
    }
    let isItem = bytes.trimmed.starts(with: "- ")
    let value = Self.value(isItem ? bytes.trimmed.dropFirst(2) : bytes)
    let isFirst = field.value.isEmpty || [">", "|", ">-", "|-"].contains(field.value)
    field.value = isFirst ? value : field.value + (isItem ? ", " : " ") + value
    field.range.end = range.end
    fields.append(field)
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> String {
    let value = bytes.trimmed
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard value.count >= 2, let first = value.first, quotes.contains(first), value.last == first
    else { return value.text }
    return value.dropFirst().dropLast().text
  }

  private static func colon(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { index in
      line[index] == UInt8(ascii: ":") && index > line.startIndex
        && (index + 1 == line.endIndex || line[index + 1].isBlank)
    }
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---") && line.dropFirst(3).isBlank
  }

  private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    isFence(line) || line.starts(with: "...") && line.dropFirst(3).isBlank
  }
}
