/// Reads a simple table: columns by the runs of `=` in its top border.
struct SimpleTableScanner {
  private typealias Span = (start: Int, end: Int)

  private let grid: TableGrid
  private var columns: [Span] = []
  private var borderEnd = 0
  private var headerSeparator: Int?
  private var rows: [(line: Int, cells: [ScannedTable.Cell])] = []

  static func scan(_ grid: TableGrid) throws(TableProblem) -> ScannedTable {
    var scanner = SimpleTableScanner(grid)
    try scanner.findHeader()
    try scanner.readRows()
    return scanner.table()
  }

  private init(_ grid: TableGrid) {
    self.grid = grid
    columns = spans(of: 0, Byte.equals)
    borderEnd = columns.last?.end ?? 0
  }

  private mutating func findHeader() throws(TableProblem) {
    for row in 1..<max(1, grid.rowCount - 1) where isRule(row, Byte.equals) {
      if let first = headerSeparator {
        throw TableProblem(
          detail: "Multiple head/body row separators (table lines \(first + 1) and \(row + 1)); "
            + "only one allowed.",
          message: "the table has two header separators of '='; only one is allowed",
          line: row
        )
      }
      headerSeparator = row
    }
  }

  private func isRule(_ row: Int, _ byte: UInt8) -> Bool {
    let width = grid.width(of: row)
    guard width > 0, grid[row, 0] == byte else { return false }
    return (0..<width).allSatisfy { grid[row, $0] == byte || grid[row, $0] == Byte.space }
  }

  /// The byte of the rule that a row is, where it is one.
  private func ruleByte(_ row: Int) -> UInt8? {
    if row == grid.rowCount - 1 || row == headerSeparator { return Byte.equals }
    return isRule(row, Byte.minus) ? Byte.minus : nil
  }

  private func spans(of row: Int, _ byte: UInt8) -> [Span] {
    var spans: [Span] = []
    var column = 0
    let width = grid.width(of: row)
    while column < width {
      guard grid[row, column] == byte else {
        column += 1
        continue
      }
      let start = column
      while column < width, grid[row, column] == byte { column += 1 }
      spans.append((start, column))
    }
    return spans
  }

  private mutating func readRows() throws(TableProblem) {
    guard let first = columns.first else { return }
    var start = 1
    var hasText = false
    for row in 1..<grid.rowCount {
      if let byte = ruleByte(row) {
        try readRow(start..<row, rule: (row, byte))
        start = row + 1
        hasText = false
      } else if !grid.slice(row: row, from: first.start, to: first.end).isBlank,
        (first.start..<first.end).contains(where: { grid[row, $0] != Byte.space })
      {
        if hasText, row != start { try readRow(start..<row, rule: nil) }
        start = row
        hasText = true
      } else if !hasText {
        start = row + 1
      }
    }
  }

  private mutating func readRow(_ range: Range<Int>, rule: (row: Int, byte: UInt8)?)
    throws(TableProblem)
  {
    guard !range.isEmpty || rule != nil else { return }
    var spans = columns
    if let rule { spans = try spanned(rule.row, rule.byte) }
    try checkMargins(range, &spans)
    rows.append((range.lowerBound, try cells(range, spans)))
  }

  private func spanned(_ row: Int, _ byte: UInt8) throws(TableProblem) -> [Span] {
    var spans = spans(of: row, byte)
    guard spans.last?.end == borderEnd, let last = columns.last else {
      throw TableProblem(
        detail: "Column span incomplete in table line \(row + 1).",
        message: "the line of '-' does not reach the last column of the table",
        line: row
      )
    }
    spans[spans.count - 1].end = last.end
    return spans
  }

  /// Text may run over the end of the last column, but not into the space between columns.
  private mutating func checkMargins(_ range: Range<Int>, _ spans: inout [Span])
    throws(TableProblem)
  {
    for index in spans.indices {
      let isLast = index == spans.count - 1
      for row in range {
        let width = grid.width(of: row)
        let end = spans[index].end
        let next = isLast ? width : min(width, spans[index + 1].start)
        guard end < next, (end..<next).contains(where: { grid[row, $0] != Byte.space }) else {
          continue
        }
        guard isLast else {
          throw TableProblem(
            detail: "Text in column margin in table line \(row + 1).",
            message: "text stands in the space between two columns of the table",
            line: row
          )
        }
        spans[index].end = max(spans[index].end, width)
        columns[columns.count - 1].end = max(columns[columns.count - 1].end, width)
      }
    }
  }

  private func cells(_ range: Range<Int>, _ spans: [Span]) throws(TableProblem)
    -> [ScannedTable.Cell]
  {
    var cells: [ScannedTable.Cell] = []
    var column = 0
    for (index, span) in spans.enumerated() {
      let first = column
      let isLast = index == spans.count - 1
      let end = isLast ? columns[columns.count - 1].end : span.end
      guard column < columns.count, columns[column].start == span.start else {
        throw misaligned(range)
      }
      while columns[column].end != end {
        column += 1
        guard column < columns.count else { throw misaligned(range) }
      }
      column += 1
      let lines = grid.cell(rows: range, columns: span.start..<max(span.start, span.end))
      cells.append(ScannedTable.Cell(lines: lines, columnSpan: column - first))
    }
    return cells
  }

  private func misaligned(_ range: Range<Int>) -> TableProblem {
    TableProblem(
      detail: "Column span alignment problem in table line \(range.lowerBound + 2).",
      message: "the line of '-' does not match the columns of the table",
      line: range.lowerBound + 1
    )
  }

  private func table() -> ScannedTable {
    var header = 0
    if let headerSeparator {
      header = rows.firstIndex { $0.line > headerSeparator } ?? 0
    }
    return ScannedTable(
      widths: columns.map { $0.end - $0.start },
      header: rows[..<header].map(\.cells),
      rows: rows[header...].map(\.cells)
    )
  }
}
