/// Finds the cells of a grid table by walking along their borders.
struct GridTableScanner {
  private struct Box {
    var top: Int
    var left: Int
    var bottom: Int
    var right: Int
  }

  private let grid: TableGrid
  private let bottom: Int
  private let right: Int
  private var headerSeparator: Int?
  private var done: [Int]
  private var boxes: [Box] = []
  private var rowEdges: Set<Int> = [0]
  private var columnEdges: Set<Int> = [0]
  /// Steps that a hostile drawing may cost, so that time stays in proportion to its size.
  private var budget: Int

  init(_ grid: TableGrid) {
    self.grid = grid
    bottom = grid.rowCount - 1
    right = grid.width(of: 0) - 1
    done = Array(repeating: -1, count: right + 1)
    budget = 32 * grid.rowCount * (right + 1) + 10_000
  }

  static func scan(_ grid: TableGrid) throws(TableProblem) -> ScannedTable {
    var scanner = GridTableScanner(grid)
    try scanner.findHeader()
    try scanner.findBoxes()
    return try scanner.table()
  }

  private mutating func findHeader() throws(TableProblem) {
    for row in 0..<grid.rowCount where isHeaderSeparator(row) {
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
    guard let row = headerSeparator else { return }
    if row == 0 || row == bottom {
      throw TableProblem(
        detail: "The head/body row separator may not be the first or last line of the table.",
        message: "the header separator of '=' may not be the first or the last line of a table",
        line: row
      )
    }
  }

  private func isHeaderSeparator(_ row: Int) -> Bool {
    guard grid[row, 0] == Byte.plus, grid[row, 1] == Byte.equals else { return false }
    let width = grid.width(of: row)
    guard width >= 4, grid[row, width - 1] == Byte.plus, grid[row, width - 2] == Byte.equals else {
      return false
    }
    return (1..<width).allSatisfy { [Byte.plus, Byte.equals].contains(grid[row, $0]) }
  }

  private func isHorizontal(_ row: Int, _ byte: UInt8) -> Bool {
    byte == Byte.minus || (byte == Byte.equals && row == headerSeparator)
  }

  private mutating func findBoxes() throws(TableProblem) {
    var corners: [[Int]] = Array(repeating: [], count: grid.rowCount)
    corners[0] = [0]
    for top in 0..<bottom {
      // From the right to the left, so that the next corner is the last of the list.
      var row = corners[top].sorted(by: >)
      corners[top] = []
      while let left = row.popLast() {
        guard left != right, top > done[left] else { continue }
        guard budget > 0 else { throw Self.incomplete }
        guard let box = box(at: top, left), settle(box) else { continue }
        boxes.append(box)
        corners[box.bottom].append(box.left)
        let place = row.lastIndex { $0 >= box.right }.map { $0 + 1 } ?? 0
        row.insert(box.right, at: place)
      }
    }
    guard done[..<right].allSatisfy({ $0 == bottom - 1 }) else { throw Self.incomplete }
  }

  private static let incomplete = TableProblem(
    detail: "Malformed table; parse incomplete.",
    message: "the lines of the table do not close all cells"
  )

  private mutating func settle(_ box: Box) -> Bool {
    for column in box.left..<box.right {
      guard done[column] == box.top - 1 else { return false }
    }
    for column in box.left..<box.right { done[column] = box.bottom - 1 }
    return true
  }

  private mutating func box(at top: Int, _ left: Int) -> Box? {
    guard grid[top, left] == Byte.plus else { return nil }
    var columns: [Int] = []
    for column in left + 1..<right + 1 {
      budget -= 1
      let byte = grid[top, column]
      if byte == Byte.plus {
        columns.append(column)
        if let found = down(from: top, left, column) {
          columnEdges.formUnion(columns)
          return found
        }
        if budget <= 0 { return nil }
      } else if !isHorizontal(top, byte) {
        return nil
      }
    }
    return nil
  }

  private mutating func down(from top: Int, _ left: Int, _ right: Int) -> Box? {
    var edges: [Int] = []
    for row in top + 1..<bottom + 1 {
      budget -= 1
      let byte = grid[row, right]
      if byte == Byte.plus {
        edges.append(row)
        if closes(top, left, row, right) {
          rowEdges.formUnion(edges)
          return Box(top: top, left: left, bottom: row, right: right)
        }
        if budget <= 0 { return nil }
      } else if byte != Byte.bar {
        return nil
      }
    }
    return nil
  }

  /// Whether lines lead back to the corner; notes the edges on them.
  private mutating func closes(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Bool {
    guard grid[bottom, left] == Byte.plus else { return false }
    var columns: [Int] = [left]
    for column in stride(from: right - 1, to: left, by: -1) {
      budget -= 1
      let byte = grid[bottom, column]
      if byte == Byte.plus {
        columns.append(column)
      } else if !isHorizontal(bottom, byte) {
        return false
      }
    }
    var rows: [Int] = []
    for row in stride(from: bottom - 1, to: top, by: -1) {
      budget -= 1
      let byte = grid[row, left]
      if byte == Byte.plus { rows.append(row) } else if byte != Byte.bar { return false }
    }
    columnEdges.formUnion(columns.dropFirst())
    rowEdges.formUnion(rows)
    return true
  }

  private func table() throws(TableProblem) -> ScannedTable {
    let rowStarts = rowEdges.sorted()
    let columnStarts = columnEdges.sorted()
    let rowIndex = Dictionary(uniqueKeysWithValues: rowStarts.enumerated().map { ($1, $0) })
    let columnIndex = Dictionary(uniqueKeysWithValues: columnStarts.enumerated().map { ($1, $0) })
    var rows: [[ScannedTable.Cell]] = Array(repeating: [], count: rowStarts.count - 1)
    for box in boxes.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      guard let row = rowIndex[box.top], let end = rowIndex[box.bottom],
        let column = columnIndex[box.left], let last = columnIndex[box.right], row < rows.count
      else { throw Self.incomplete }
      let lines = grid.cell(
        rows: box.top + 1..<box.bottom,
        columns: box.left + 1..<box.right
      )
      rows[row].append(
        ScannedTable.Cell(lines: lines, rowSpan: end - row, columnSpan: last - column)
      )
    }
    let header = headerSeparator.flatMap { rowIndex[$0] } ?? 0
    return ScannedTable(
      widths: zip(columnStarts, columnStarts.dropFirst()).map { $1 - $0 - 1 },
      header: Array(rows[..<header]),
      rows: Array(rows[header...])
    )
  }
}
