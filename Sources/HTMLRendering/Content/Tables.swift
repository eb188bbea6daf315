import DocsModel

extension ContentRenderer {
  func render(_ table: Table, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let caption: HTML = table.title.map { "<caption>\(render($0))</caption>\n" } ?? HTML()
    let head = rows(table.headerRows, isHeader: true, of: table, headingLevel: headingLevel)
    let body = rows(table.rows, isHeader: false, of: table, headingLevel: headingLevel)
    let headMarkup: HTML = head.isEmpty ? HTML() : "<thead>\n\(head)</thead>\n"
    let bodyMarkup: HTML = body.isEmpty ? HTML() : "<tbody>\n\(body)</tbody>\n"
    var classes = Attributes(ids: [], classes: attributes.classes)
    classes = classes.adding(table.alignment.map { "align-" + $0.rawValue })
    classes = classes.adding(table.width.flatMap(ImageSize.className))
    let label = table.title?.plainText ?? "Table"
    return """
      <div class="table-wrapper"\(Attributes(ids: attributes.ids)) role="region" \
      aria-label="\(label)" tabindex="0">
      <table\(classes)>
      \(caption)\(columns(of: table))\(headMarkup)\(bodyMarkup)</table>
      </div>
      """
  }

  /// The columns' shares of the width, where the writer gave any, in steps of five per cent.
  private func columns(of table: Table) -> HTML {
    let total = table.columns.reduce(0) { $0 + $1.width }
    guard total > 0 else { return HTML() }
    let columns: [HTML] = table.columns.map { column in
      "<col class=\"\(ImageSize.className(percent: column.width * 100 / total))\">"
    }
    return "<colgroup>\(columns)</colgroup>\n"
  }

  private func rows(
    _ rows: [Table.Row],
    isHeader: Bool,
    of table: Table,
    headingLevel: Int
  ) -> HTML {
    var grid = TableGrid()
    return rows.map { row -> HTML in
      grid.beginRow()
      let cells: [HTML] = row.cells.map { cell in
        let index = grid.place(columns: cell.columnSpan, rows: cell.rowSpan)
        let column = table.columns.indices.contains(index) ? table.columns[index] : Table.Column()
        let content = renderTight(cell.blocks, headingLevel: headingLevel)
        return self.cell(cell, isHeader: isHeader, column: column, content: content)
      }
      return "<tr>\(cells)</tr>\n"
    }.joined()
  }

  private func cell(
    _ cell: Table.Cell,
    isHeader: Bool,
    column: Table.Column,
    content: HTML
  ) -> HTML {
    let columnSpan = cell.columnSpan > 1 ? String(cell.columnSpan) : nil
    let rowSpan = cell.rowSpan > 1 ? String(cell.rowSpan) : nil
    let alignment = column.alignment.map { "align-" + $0.rawValue }
    let isHeading = isHeader || column.isStub
    let scope = isHeading ? (isHeader ? "col" : "row") : nil
    let name: HTML = isHeading ? "th" : "td"
    return """
      <\(name)\(attribute: "class", alignment)\(attribute: "scope", scope)\
      \(attribute: "colspan", columnSpan)\(attribute: "rowspan", rowSpan)>\(content)</\(name)>
      """
  }
}

/// Finds the column that a cell stands in, when cells of earlier rows reach down.
struct TableGrid {
  /// How many further rows each column is taken for.
  private var taken: [Int] = []
  private var next = 0

  mutating func beginRow() {
    next = 0
  }

  mutating func place(columns: Int, rows: Int) -> Int {
    while next < taken.count, taken[next] > 0 {
      taken[next] -= 1
      next += 1
    }
    let column = next
    for _ in 0..<max(columns, 1) {
      if next == taken.count { taken.append(0) }
      taken[next] = max(rows, 1) - 1
      next += 1
    }
    return column
  }
}
