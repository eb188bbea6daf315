import DocsModel

/// A file's text in valid UTF-8, with line feeds at the ends of lines and without a byte order mark.
struct NormalizedInput {
  private(set) var text: MarkdownText
  private(set) var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8], file: SourceFile.ID) {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    bytes = Self.withLineFeeds(bytes)
    text = MarkdownText(bytes, file: file)
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let place = zip(bytes, repaired).enumerated().first { $1.0 != $1.1 }?.offset ?? repaired.count
    diagnostics.append(.invalidUTF8(at: text.range(ofBytes: place..<min(place + 1, bytes.count))))
    text = MarkdownText(repaired, file: file)
  }

  static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    guard bytes.contains(carriageReturn) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == .lineFeed, index > 0, bytes[index - 1] == carriageReturn { continue }
      result.append(byte == carriageReturn ? .lineFeed : byte)
    }
    return result
  }
}

extension MarkdownText {
  /// The same text with the first lines empty, all other lines where they were.
  func blankingLines(upTo count: Int) -> MarkdownText {
    guard count > 0 else { return self }
    let rest = count < lineCount ? line(count + 1).bytes.lowerBound : bytes.count
    let lineFeeds = [UInt8](repeating: .lineFeed, count: min(count, lineCount - 1))
    return replacingBytes(lineFeeds + bytes[rest...])
  }
}
