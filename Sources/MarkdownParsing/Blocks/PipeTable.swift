import DocsModel

/// A table whose cells stand between `|`, with a row of hyphens below its header.
struct PipeTable {
  /// The index of the header's line in the paragraph.
  let firstLine: Int
  private let text: MarkdownText
  private let alignments: [Table.Alignment?]
  private let header: [Range<Int>]
  private let rows: [[Range<Int>]]
  private let range: SourceRange
  private(set) var diagnostics: [Diagnostic] = []

  /// Finds the first row of hyphens that has as many cells as the line above it.
  init?(in lines: [TextLine], of text: MarkdownText) {
    for index in lines.indices.dropFirst() {
      guard let alignments = Self.alignments(text, lines[index]) else { continue }
      let header = Self.cells(text, lines[index - 1])
      guard header.count == alignments.count, Self.hasBar(text, lines[index - 1...index]) else {
        continue
      }
      firstLine = index - 1
      self.text = text
      self.alignments = alignments
      self.header = header
      rows = lines[(index + 1)...].map { Self.cells(text, $0) }
      range = text.range(
        ofBytes: lines[index - 1].bytes.lowerBound..<lines[lines.count - 1].bytes.upperBound
      )
      diagnostics = Self.surplus(rows, columns: header.count, of: text)
      return
    }
    return nil
  }

  func block(definitions: LinkDefinitions) -> Block {
    let width = header.count
    let padded = rows.map { $0.prefix(width) }
    let contents = TableCells(header + padded.joined(), of: text, definitions: definitions).contents
    var next = 0
    func row(_ cells: some Collection<Range<Int>>) -> Table.Row {
      var row = cells.map { cell in
        defer { next += 1 }
        return self.cell(contents[next], at: cell)
      }
      let end = cells.map(\.upperBound).max() ?? 0
      while row.count < width { row.append(cell([], at: end..<end)) }
      return Table.Row(cells: row)
    }
    let table = Table(
      columns: alignments.map { Table.Column(alignment: $0) },
      headerRows: [row(header)],
      rows: padded.map { row($0) }
    )
    return Block(kind: .table(table), range: range)
  }

  private func cell(_ content: [Inline], at bytes: Range<Int>) -> Table.Cell {
    let range = text.range(ofBytes: bytes)
    let blocks = content.isEmpty ? [] : [Block(kind: .paragraph(content), range: range)]
    return Table.Cell(blocks: blocks, range: range)
  }

  /// What the hyphens say of each column; nil where the line is no row of hyphens.
  private static func alignments(_ text: MarkdownText, _ line: TextLine) -> [Table.Alignment?]? {
    let allowed = Array("|-: \t".utf8)
    guard text.bytes[line.bytes].allSatisfy({ allowed.contains($0) }) else { return nil }
    let cells = cells(text, line)
    var result: [Table.Alignment?] = []
    for cell in cells {
      let colon = UInt8(ascii: ":")
      var marks = text.bytes[cell]
      let isLeft = marks.first == colon
      let isRight = marks.count > 1 && marks.last == colon
      if isLeft { marks.removeFirst() }
      if isRight { marks.removeLast() }
      guard !marks.isEmpty, marks.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(isLeft && isRight ? .center : isRight ? .right : isLeft ? .left : nil)
    }
    return result.isEmpty ? nil : result
  }

  private static func hasBar(_ text: MarkdownText, _ lines: ArraySlice<TextLine>) -> Bool {
    lines.contains { text.bytes[$0.bytes].contains(UInt8(ascii: "|")) }
  }

  /// The cells of a row, split at each `|` that has no backslash before it.
  private static func cells(_ text: MarkdownText, _ line: TextLine) -> [Range<Int>] {
    let bar = UInt8(ascii: "|")
    var row = text.bytes[line.bytes].trimmed
    if row.first == bar { row.removeFirst() }
    var cells: [Range<Int>] = []
    var start = row.startIndex
    var index = row.startIndex
    while index < row.endIndex {
      if row[index] == bar {
        cells.append(trimmed(row[start..<index]))
        start = index + 1
      }
      index += row[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    if start < row.endIndex { cells.append(trimmed(row[start...])) }
    return cells
  }

  private static func trimmed(_ cell: ArraySlice<UInt8>) -> Range<Int> {
    let cell = cell.trimmed
    return cell.startIndex..<cell.endIndex
  }

  private static func surplus(_ rows: [[Range<Int>]], columns: Int, of text: MarkdownText)
    -> [Diagnostic]
  {
    rows.compactMap { row in
      let rest = row.dropFirst(columns).filter { !$0.isEmpty }
      guard let first = rest.first, let last = rest.last else { return nil }
      let range = text.range(ofBytes: first.lowerBound..<last.upperBound)
      return .surplusCells(count: row.count, columns: columns, at: range)
    }
  }
}
