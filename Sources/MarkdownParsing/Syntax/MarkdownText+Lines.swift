import DocsModel

extension MarkdownText {
  /// A file's text without a byte order mark, with line feeds at the ends of lines.
  init(of file: SourceFile) {
    var bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    self.init(Self.withLineFeeds(bytes), file: file.id)
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

  /// The same text with the first lines empty, all other lines where they were.
  func blankingLines(upTo count: Int) -> MarkdownText {
    guard count > 0 else { return self }
    let rest = count < lineCount ? line(count + 1).bytes.lowerBound : bytes.count
    let lineFeeds = [UInt8](repeating: .lineFeed, count: min(count, lineCount - 1))
    return replacingBytes(lineFeeds + bytes[rest...])
  }
}
