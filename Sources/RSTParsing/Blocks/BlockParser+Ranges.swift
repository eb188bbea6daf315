import DocsModel

extension BlockParser {
  func position(_ line: Line, _ offset: Int32) -> SourcePosition {
    SourcePosition(line: Int(line.number), column: Int(offset - line.origin) + 1)
  }

  func range(_ line: Line) -> SourceRange {
    SourceRange(
      file: inclusions[Int(line.inclusion)].file,
      start: position(line, line.start),
      end: position(line, max(line.start, line.end))
    )
  }

  func range(_ first: Line, _ last: Line) -> SourceRange {
    var range = range(first)
    if last.inclusion == first.inclusion, last.number >= first.number {
      range.end = position(last, last.end)
    }
    return range
  }

  /// The range of lines from the first to the last that is not blank.
  func range(_ lines: some BidirectionalCollection<Line>) -> SourceRange {
    guard let last = lines.last(where: { !$0.isBlank }),
      let first = lines.first(where: { !$0.isBlank })
    else { return lines.first.map { range($0) } ?? endOfBlock }
    return range(first, last)
  }

  /// The range from a line up to, and without, the current one.
  func range(from start: Int) -> SourceRange {
    range(lines[start..<min(index, lines.count)])
  }

  /// The place of the current line, or behind the last one.
  var currentRange: SourceRange {
    index < lines.count ? range(text.trimmed(lines[index])) : endOfBlock
  }

  private var endOfBlock: SourceRange {
    guard let last = lines.last else {
      return .startOfFile(inclusions.first?.file ?? SourceFile.ID(0))
    }
    var range = range(last)
    range.start = range.end
    return range
  }
}
