import DocsModel

/// The line of a source that a message is about, with carets under the place.
///
///     12 | .. http:gett:: /users
///        |    ^~~~~~~~~ help: did you mean 'http:get'?
struct SourceExcerpt {
  /// Longer lines are cut around the place.
  private static let longestLine = 120

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
    before = VisibleText.of(bytes.prefix(first))
    marked = VisibleText.of(bytes.dropFirst(first).prefix(last - first))
    after = VisibleText.of(bytes.dropFirst(last))
    column = before.count + 1
  }

  func text(help: String?, in style: TerminalStyle) -> String {
    let gutter = String(repeating: " ", count: "\(line)".count)
    let lead = leading
    let shown = shownMark
    let source = lead + shown + trailing(after: lead.count + shown.count)
    let width = max(1, VisibleText.width(of: shown))
    let carets = "^" + String(repeating: "~", count: width - 1)
    let indent = String(repeating: " ", count: VisibleText.width(of: lead))
    let advice = help.map { " help: " + VisibleText.of($0) } ?? ""
    return style.faint("\(line) |") + " \(source)\n"
      + style.faint("\(gutter) |") + " \(indent)\(style.strong(carets))\(advice)\n"
  }

  private var leading: String {
    let limit = Self.longestLine / 2
    return before.count > limit ? "…" + before.suffix(limit) : before
  }

  private var shownMark: String {
    let limit = Self.longestLine / 2
    return marked.count > limit ? marked.prefix(limit) + "…" : marked
  }

  private func trailing(after count: Int) -> String {
    let limit = max(0, Self.longestLine - count)
    let isCut = after.count > limit && !shownMark.hasSuffix("…")
    if isCut { return after.prefix(limit) + "…" }
    return after.count > limit ? "" : after
  }
}
