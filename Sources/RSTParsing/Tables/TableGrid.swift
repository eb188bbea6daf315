/// The lines of a table as a grid of columns: wide characters take two, combining marks none.
struct TableGrid {
  private struct Row {
    var line: Line
    /// A byte a column where the line is not plain ASCII; every other character is a letter.
    var columns: [UInt8]?
    /// The offset in the line of each column, and of its end.
    var offsets: [Int32] = []
  }

  private var rows: [Row]
  private let text: SourceText

  init(_ lines: [Line], in text: SourceText) {
    self.text = text
    rows = lines.map { Self.row($0, in: text) }
  }

  private static func row(_ line: Line, in text: SourceText) -> Row {
    let bytes = text.bytes[Int(line.start)..<max(Int(line.start), Int(line.end))]
    guard bytes.contains(where: { $0 >= 0x80 }) else { return Row(line: line) }
    var row = Row(line: line, columns: [])
    var columns: [UInt8] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let scalar = Scalars.first(in: text.bytes, at: offset)
      let width = scalar.isASCII ? 1 : DisplayWidth.columns(of: scalar)
      for _ in 0..<width {
        columns.append(scalar.isASCII ? text[offset] : UInt8(ascii: "x"))
        row.offsets.append(Int32(truncatingIfNeeded: offset - bytes.startIndex))
      }
      offset += Unicode.UTF8.width(scalar)
    }
    row.offsets.append(Int32(truncatingIfNeeded: min(offset, bytes.endIndex) - bytes.startIndex))
    row.columns = columns
    return row
  }

  var rowCount: Int { rows.count }

  func width(of row: Int) -> Int { rows[row].columns?.count ?? rows[row].line.count }

  /// The character at a place; a blank behind the end of a row.
  subscript(row: Int, column: Int) -> UInt8 {
    let row = rows[row]
    guard let columns = row.columns else {
      return column < row.line.count ? text[Int(row.line.start) + column] : Byte.space
    }
    return column < columns.count ? columns[column] : Byte.space
  }

  func line(_ row: Int) -> Line { rows[row].line }

  /// The part of a row between two columns, without blanks at its end.
  func slice(row index: Int, from left: Int, to right: Int) -> Line {
    let row = rows[index]
    let start = offset(of: left, in: row)
    let end = max(start, offset(of: right, in: row))
    var line = row.line.prefix(end).dropping(start)
    while line.end > line.start, text[Int(line.end) - 1] == Byte.space { line.end -= 1 }
    return line
  }

  private func offset(of column: Int, in row: Row) -> Int {
    guard row.columns != nil else { return min(column, row.line.count) }
    return Int(row.offsets[min(column, row.offsets.count - 1)])
  }

  /// The lines of a cell without their common indentation.
  func cell(rows range: Range<Int>, columns: Range<Int>) -> [Line] {
    var lines = range.map { slice(row: $0, from: columns.lowerBound, to: columns.upperBound) }
    let indent = lines.lazy.filter { !$0.isBlank }.map { text.indent(of: $0) }.min() ?? 0
    guard indent > 0 else { return lines }
    for index in lines.indices { lines[index] = text.outdented(lines[index], by: indent) }
    return lines
  }
}

/// A table before its cells are parsed.
struct ScannedTable {
  struct Cell {
    var lines: [Line]
    var rowSpan = 1
    var columnSpan = 1
  }

  var widths: [Int]
  var header: [[Cell]]
  var rows: [[Cell]]
}

/// Why a table cannot be read.
struct TableProblem: Error {
  /// docutils' words; empty where it has none.
  var detail = ""
  /// What is told to the writer.
  var message: String
  /// The line of the table, counted from zero.
  var line = 0
}
