/// A table of any source: grid, simple, CSV and list tables of RST, pipe tables of Markdown.
package struct Table: Equatable, Sendable {
  package struct Cell: Equatable, Sendable {
    package var blocks: [Block]
    /// How many columns and rows the cell takes; 1 for most.
    package var columnSpan: Int = 1
    package var rowSpan: Int = 1
    package var range: SourceRange

    package init(blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1, range: SourceRange) {
      self.blocks = blocks
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.range = range
    }
  }

  package struct Row: Equatable, Sendable {
    package var cells: [Cell]

    package init(cells: [Cell]) {
      self.cells = cells
    }
  }

  package enum Alignment: String, Sendable {
    case left
    case center
    case right
  }

  package struct Column: Equatable, Sendable {
    /// The width as written, in characters or in parts of the whole; 0 where none is known.
    package var width: Int = 0
    package var alignment: Alignment?
    /// A stub's cells are headings of their rows.
    package var isStub: Bool = false

    package init(width: Int = 0, alignment: Alignment? = nil, isStub: Bool = false) {
      self.width = width
      self.alignment = alignment
      self.isStub = isStub
    }
  }

  package var title: [Inline]?
  package var columns: [Column]
  package var headerRows: [Row]
  package var rows: [Row]
  /// The width of the table as written: `80%`.
  package var width: String?
  package var alignment: Alignment?

  package init(
    title: [Inline]? = nil,
    columns: [Column],
    headerRows: [Row],
    rows: [Row],
    width: String? = nil,
    alignment: Alignment? = nil
  ) {
    self.title = title
    self.columns = columns
    self.headerRows = headerRows
    self.rows = rows
    self.width = width
    self.alignment = alignment
  }
}
