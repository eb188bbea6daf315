import DocsModel

/// Looks for keys of a file's root without reading the rest as values.
enum RootKeys {
  private static let names = [Array("openapi".utf8), Array("swagger".utf8)]

  static func areOfSpecification(_ file: SourceFile) -> Bool {
    if file.path.hasSuffix(".json") { return isInBraces(file.bytes) }
    guard file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml") else { return false }
    let first = file.bytes.first { $0 > UInt8(ascii: " ") }
    return first == UInt8(ascii: "{") ? isInBraces(file.bytes) : isAtLineStart(file.bytes)
  }

  /// Finds a name in quotes and a colon after it, in one pair of braces.
  private static func isInBraces(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let end = endOfString(in: bytes, from: index)
        if depth == 1, names.contains(where: { bytes[index + 1..<end].elementsEqual($0) }),
          isColonNext(in: bytes, after: end + 1)
        {
          return true
        }
        index = end
      default: break
      }
      index += 1
    }
    return false
  }

  /// The place of the closing quote, or the end of the bytes.
  private static func endOfString(in bytes: [UInt8], from quote: Int) -> Int {
    var index = quote + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }

  private static func isColonNext(in bytes: [UInt8], after index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return bytes[index...].first { $0 > UInt8(ascii: " ") } == UInt8(ascii: ":")
  }

  /// Finds a line that begins with a name, in quotes or not, and a colon after it; all lines of the
  /// root stand as far to the right as the first one.
  private static func isAtLineStart(_ bytes: [UInt8]) -> Bool {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var margin: Int?
    while start < bytes.count {
      let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<lineEnd]
      if margin == nil { margin = self.margin(of: line) }
      if let margin, beginsWithName(line.dropFirst(margin)) { return true }
      start = lineEnd + 1
    }
    return false
  }

  /// How many blanks stand before the text; nil where a line has none, or only a mark or a comment.
  private static func margin(of line: ArraySlice<UInt8>) -> Int? {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    guard let first = text.first, first > UInt8(ascii: " "), first != UInt8(ascii: "#"),
      first != UInt8(ascii: "%"), !text.starts(with: Array("---".utf8))
    else { return nil }
    return text.startIndex - line.startIndex
  }

  private static func beginsWithName(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let text = isQuoted ? line.dropFirst() : line
    guard names.contains(where: text.starts(with:)) else { return false }
    return text.dropFirst(isQuoted ? 8 : 7).first { $0 > UInt8(ascii: " ") } == UInt8(ascii: ":")
  }
}
