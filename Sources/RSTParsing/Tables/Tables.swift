import DocsModel

extension BlockParser {
  mutating func gridTable() {
    let start = index
    var end = index
    while end < lines.count, !lines[end].isBlank, text.byte(lines[end], 0) != Byte.space {
      end += 1
    }
    let indented = end < lines.count && !lines[end].isBlank ? range(lines[end]) : nil
    var endsBlank = indented == nil
    let isCut = lines[start..<end].contains { !isGridEdge(text.byte($0, 0)) }
    if let edge = lines[start..<end].firstIndex(where: { !isGridEdge(text.byte($0, 0)) }) {
      endsBlank = false
      end = edge
    }
    let bottom = gridBottom(start, end)
    if let bottom, bottom + 1 < end {
      endsBlank = false
      end = bottom + 1
    }
    index = end
    gridTable(start..<end, isClosed: bottom != nil, isCut: isCut)
    if let indented {
      blocks.append(message(.unexpectedIndentation(at: indented), "Unexpected indentation."))
    }
    if !endsBlank { warnAfterTable() }
  }

  /// Reads the rows of a table; `isCut` says that a line without a left border follows them.
  private mutating func gridTable(_ rows: Range<Int>, isClosed: Bool, isCut: Bool) {
    let written = lines[rows]
    guard isClosed else {
      let detail = "Bottom border missing or corrupt."
      let line = rows.count > 3 ? 2 : isCut ? rows.count : rows.count - 1
      return malformedTable(
        written,
        TableProblem(detail: detail, message: Self.openTable, line: line)
      )
    }
    let grid = TableGrid(written.map { text.trimmed($0) }, in: text)
    let width = grid.width(of: 0)
    for row in 0..<grid.rowCount
    where grid.width(of: row) != width || !isGridEdge(grid[row, width - 1]) {
      let problem = TableProblem(
        detail: "Right border not aligned or missing.",
        message: "the right border of the table is not straight",
        line: row
      )
      return malformedTable(written, problem)
    }
    table(from: rows.lowerBound) { () throws(TableProblem) in
      try GridTableScanner.scan(grid)
    }
  }

  private static let openTable = "the table has no bottom border"

  private func isGridEdge(_ byte: UInt8) -> Bool { byte == Byte.plus || byte == Byte.bar }

  /// The last border at or above the end of a block.
  private func gridBottom(_ start: Int, _ end: Int) -> Int? {
    if text.isGridBorder(lines[end - 1]) { return end - 1 }
    var row = end - 2
    while row > start + 1 {
      if text.isGridBorder(lines[row]) { return row }
      row -= 1
    }
    return nil
  }

  mutating func simpleTable() {
    let start = index
    let width = lines[start].count
    var bottom: Int?
    var found = 0
    var row = start + 1
    while row < lines.count {
      if isSimpleBorder(lines[row]) {
        guard lines[row].count == width else {
          return unequalBorder(start, row)
        }
        found += 1
        bottom = row
        if found == 2 || row + 1 >= lines.count || lines[row + 1].isBlank { break }
      }
      row += 1
    }
    guard let end = bottom, row < lines.count else { return openSimpleTable(start, bottom) }
    index = end + 1
    let grid = TableGrid(Array(lines[start...end]), in: text)
    let endsBlank = index >= lines.count || lines[index].isBlank
    table(from: start) { () throws(TableProblem) in
      try SimpleTableScanner.scan(grid)
    }
    if !endsBlank { warnAfterTable() }
  }

  private mutating func unequalBorder(_ start: Int, _ row: Int) {
    index = row + 1
    malformedTable(
      lines[start...row],
      TableProblem(
        detail: "Bottom border or header rule does not match top border.",
        message: "this border is not as long as the top border of the table",
        line: row - start
      )
    )
    if index < lines.count, !lines[index].isBlank { warnAfterTable() }
  }

  private func isSimpleBorder(_ line: Line) -> Bool {
    guard text.byte(line, 0) == Byte.equals else { return false }
    return (0..<line.count).allSatisfy {
      text.byte(line, $0) == Byte.equals || text.byte(line, $0) == Byte.space
    }
  }

  private mutating func openSimpleTable(_ start: Int, _ bottom: Int?) {
    let end = bottom.map { $0 + 1 } ?? lines.count
    index = end
    let extra = bottom == nil ? "" : " or no blank line after table bottom"
    malformedTable(
      lines[start..<end],
      TableProblem(detail: "No bottom table border found\(extra).", message: Self.openTable)
    )
    if bottom != nil, index < lines.count, !lines[index].isBlank { warnAfterTable() }
  }

  private mutating func warnAfterTable() {
    blocks.append(
      message(
        .missingBlankLine(after: "table", at: currentRange),
        "Blank line required after table."
      )
    )
  }

  private mutating func table(
    from start: Int,
    scan: () throws(TableProblem) -> ScannedTable
  ) {
    do {
      let scanned = try scan()
      blocks.append(Block(kind: .table(table(scanned)), range: range(from: start)))
    } catch {
      malformedTable(lines[start..<index], error)
    }
  }

  private mutating func malformedTable(_ written: ArraySlice<Line>, _ problem: TableProblem) {
    let line = written[min(written.startIndex + problem.line, written.endIndex - 1)]
    let detail = problem.detail.isEmpty ? "" : "\n" + problem.detail
    blocks.append(
      message(
        .malformedTable(problem.message, at: range(line)),
        "Malformed table.\(detail)",
        source: text.string(written),
        line: written.first.map { $0.number + Int32(truncatingIfNeeded: problem.line) }
      )
    )
  }

  /// Parses the cells of a table.
  mutating func table(_ scanned: ScannedTable) -> Table {
    Table(
      columns: scanned.widths.map { Table.Column(width: $0) },
      headerRows: scanned.header.map { row($0) },
      rows: scanned.rows.map { row($0) }
    )
  }

  private mutating func row(_ cells: [ScannedTable.Cell]) -> Table.Row {
    Table.Row(
      cells: cells.map { cell in
        Table.Cell(
          blocks: cell.lines.allSatisfy(\.isBlank) ? [] : nested(cell.lines),
          columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          range: range(cell.lines)
        )
      }
    )
  }
}
