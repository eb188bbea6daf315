import DocsModel

/// The line of a source that a message is about, with carets under the place.
///
///     12 | .. http:gett:: /users
///        |    ^~~~~~~~~ help: did you mean 'http:get'?
///
/// A line may be a file of ten megabytes: of a long one only what is near the place is looked at.
struct SourceExcerpt {
  private static let longestSide = 60

  /// Beyond it columns are counted in bytes: thousands of messages may be about one such line.
  private static let longestCounted = 10_000

  /// The column in characters, counted from 1.
  let column: Int
  private let line: Int
  private let before: String
  private let marked: String
  private let after: String

  init(from start: SourcePosition, to end: SourcePosition, in lines: LineIndex) {
    let bytes = lines[Int(start.line)]
    let first = min(max(Int(start.column) - 1, 0), bytes.count)
    let last = end.line == start.line ? max(first, Int(end.column) - 1) : bytes.count
    line = Int(start.line)
    column = Self.characterCount(bytes.prefix(first)) + 1
    before = Self.tail(of: bytes.prefix(first))
    marked = Self.head(of: bytes.dropFirst(first).prefix(last - first))
    after = marked.hasSuffix("…") ? "" : Self.head(of: bytes.dropFirst(last))
  }

  func text(help: String?, in style: TerminalStyle) -> String {
    let gutter = String(repeating: " ", count: "\(line)".count)
    let width = max(1, VisibleText.width(of: marked))
    let carets = "^" + String(repeating: "~", count: width - 1)
    let indent = String(repeating: " ", count: VisibleText.width(of: before))
    let advice = help.map { " help: " + VisibleText.of($0) } ?? ""
    return style.faint("\(line) |") + " \(before)\(marked)\(after)\n"
      + style.faint("\(gutter) |") + " \(indent)\(style.strong(carets))\(advice)\n"
  }

  private static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.count <= longestCounted, !bytes.allSatisfy({ $0 < 0x80 }) else {
      return bytes.count
    }
    return String(decoding: bytes, as: UTF8.self).count
  }

  private static func head(of bytes: ArraySlice<UInt8>) -> String {
    let text = VisibleText.of(bytes.prefix(longestSide * 4))
    let isCut = bytes.count > longestSide * 4 || text.count > longestSide
    return isCut ? text.prefix(longestSide) + "…" : text
  }

  private static func tail(of bytes: ArraySlice<UInt8>) -> String {
    let text = VisibleText.of(bytes.suffix(longestSide * 4))
    let isCut = bytes.count > longestSide * 4 || text.count > longestSide
    return isCut ? "…" + text.suffix(longestSide) : text
  }
}
