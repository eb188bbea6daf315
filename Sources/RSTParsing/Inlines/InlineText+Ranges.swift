import DocsModel

extension BlockParser {
  func position(of offset: Int, in inline: InlineText) -> (line: Line, offset: Int32) {
    let place = max(inline.starts.partitionPoint { $0 <= offset } - 1, 0)
    let line = inline.lines[place]
    return (line, line.start + Int32(truncatingIfNeeded: offset - inline.starts[place]))
  }

  func range(_ range: Range<Int>, in inline: InlineText) -> SourceRange {
    guard !inline.lines.isEmpty else { return currentRange }
    let start = position(of: range.lowerBound, in: inline)
    let end = position(of: range.upperBound, in: inline)
    var result = self.range(start.line)
    result.start = position(start.line, start.offset)
    if end.line.inclusion == start.line.inclusion {
      result.end = position(end.line, min(end.offset, max(end.line.end, end.line.start)))
    }
    return result
  }
}
