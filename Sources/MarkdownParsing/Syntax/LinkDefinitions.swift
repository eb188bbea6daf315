/// The lines of a document that define link labels, so that parts of it can be parsed alone.
///
/// Lines too many do no harm: whoever parses a part leaves out all blocks behind it.
struct LinkDefinitions {
  private var bytes: [UInt8] = []

  init(in text: MarkdownText) {
    guard text.bytes.contains(UInt8(ascii: "[")) else { return }
    var fences = FenceTracker()
    var isOpen = false
    for number in 1...text.lineCount {
      let line = text.bytes[text.line(number).bytes]
      guard !fences.isCode(line) else {
        isOpen = false
        continue
      }
      let content = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      let startsDefinition = Self.startsDefinition(content)
      if startsDefinition && !isOpen { bytes.append(.lineFeed) }
      guard startsDefinition || isOpen && Self.continuesDefinition(content, after: bytes) else {
        isOpen = false
        continue
      }
      isOpen = true
      bytes.append(contentsOf: content)
      bytes.append(.lineFeed)
    }
  }

  /// The definitions to put behind a part of the document; none where it has no label.
  func needed(for part: [UInt8]) -> [UInt8] {
    part.contains(UInt8(ascii: "[")) ? [.lineFeed] + bytes : []
  }

  private static func startsDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < line.endIndex
    else { return false }
    return line[close + 1] == UInt8(ascii: ":")
  }

  /// Whether a line is the address or the title of a definition that began above it.
  private static func continuesDefinition(_ line: ArraySlice<UInt8>, after bytes: [UInt8]) -> Bool {
    if bytes.dropLast().last == UInt8(ascii: ":") { return !line.isBlank }
    return line.first.map {
      [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains($0)
    }
      ?? false
  }
}
