import DocsModel

/// A text of lines, and where each of them stands in its source.
///
/// Lines and columns of the text count from 1; lines end with a line feed alone.
struct MarkdownText {
  private enum Origin {
    case file(SourceFile.ID)
    /// The places of the lines' first bytes.
    case lines([SourcePosition], SourceFile.ID)
    case everywhere(SourceRange)
  }

  let bytes: [UInt8]
  private let starts: [Int]
  private let origin: Origin

  init(_ bytes: [UInt8], file: SourceFile.ID) {
    self.init(bytes, origin: .file(file))
  }

  /// A text whose places are all the same, as those of a description in a specification.
  init(_ bytes: [UInt8], everywhere range: SourceRange) {
    self.init(bytes, origin: .everywhere(range))
  }

  /// Lines of another text, or parts of them, as a text of their own.
  init(_ lines: [TextLine], of text: MarkdownText) {
    let bytes = lines.map { text.bytes[$0.bytes] }.joined(separator: CollectionOfOne(.lineFeed))
    switch text.origin {
    case .everywhere(let range):
      self.init(Array(bytes), everywhere: range)
    case .file(let file), .lines(_, let file):
      self.init(Array(bytes), origin: .lines(lines.map { text.position(of: $0) }, file))
    }
  }

  private init(_ bytes: [UInt8], origin: Origin) {
    self.bytes = bytes
    self.origin = origin
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == .lineFeed { starts.append(index + 1) }
    self.starts = starts
  }

  /// The same places with other bytes in lines of the same length or shorter ones.
  func replacingBytes(_ bytes: [UInt8]) -> MarkdownText {
    MarkdownText(bytes, origin: origin)
  }

  var lineCount: Int { starts.count }

  /// A line without its end.
  func line(_ number: Int) -> TextLine {
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    return TextLine(number: number, bytes: starts[number - 1]..<end)
  }

  func range(of lines: ClosedRange<Int>, from column: Int, to endColumn: Int) -> SourceRange {
    range(
      from: (min(lines.lowerBound, lineCount), column),
      to: (min(lines.upperBound, lineCount), endColumn)
    )
  }

  func range(of node: SyntaxNode) -> SourceRange {
    range(of: node.lines, from: node.column, to: node.endColumn)
  }

  func range(of line: TextLine) -> SourceRange {
    let start = starts[line.number - 1]
    let column = line.bytes.lowerBound - start + 1
    return range(from: (line.number, column), to: (line.number, column + line.bytes.count))
  }

  /// The range of bytes that lie in one line, or from one line into another.
  func range(ofBytes range: Range<Int>) -> SourceRange {
    self.range(from: place(of: range.lowerBound), to: place(of: range.upperBound))
  }

  private func range(from start: (Int, Int), to end: (Int, Int)) -> SourceRange {
    if case .everywhere(let range) = origin { return range }
    let first = position(line: start.0, column: start.1)
    return SourceRange(
      file: file,
      start: first,
      end: max(first, position(line: end.0, column: end.1))
    )
  }

  private var file: SourceFile.ID {
    switch origin {
    case .file(let file), .lines(_, let file): file
    case .everywhere(let range): range.file
    }
  }

  private func position(of line: TextLine) -> SourcePosition {
    position(line: line.number, column: line.bytes.lowerBound - starts[line.number - 1] + 1)
  }

  private func position(line: Int, column: Int) -> SourcePosition {
    switch origin {
    case .file: return SourcePosition(line: line, column: column)
    case .everywhere(let range): return range.start
    case .lines(let places, _):
      guard let last = places.indices.last else { return SourcePosition(line: 1, column: 1) }
      var place = places[min(line - 1, last)]
      place.column += Int32(truncatingIfNeeded: column - 1)
      return place
    }
  }

  /// The line and column of a byte.
  private func place(of index: Int) -> (Int, Int) {
    let line = max(starts.partitionPoint { $0 <= index }, 1)
    return (line, index - starts[line - 1] + 1)
  }

  /// The first byte of a line and column, kept inside the text.
  func offset(line: Int, column: Int) -> Int {
    let number = min(max(line, 1), lineCount)
    return min(starts[number - 1] + column - 1, bytes.count)
  }
}

/// A line of a text, or a part of one.
struct TextLine {
  /// From 1.
  var number: Int
  var bytes: Range<Int>
}
