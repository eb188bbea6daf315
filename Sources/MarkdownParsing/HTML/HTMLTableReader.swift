import DocsModel

/// Makes a table of the rows and cells of an HTML table.
struct HTMLTableReader {
  /// As many columns or rows as a cell may span; HTML's own limit.
  private static let spanLimit = 1000

  let content: HTMLContent

  func table(_ nodes: [HTMLNode]) -> Table {
    var table = Table(columns: [], headerRows: [], rows: [])
    add(nodes, to: &table)
    let widths = (table.headerRows + table.rows).map { $0.cells.reduce(0) { $0 + $1.columnSpan } }
    table.columns = [Table.Column](repeating: Table.Column(), count: widths.max() ?? 0)
    return table
  }

  private func add(_ nodes: [HTMLNode], to table: inout Table) {
    for case .element(let tag, let children) in nodes {
      switch tag.name {
      case "caption": table.title = content.inlines(of: children)
      case "tr":
        let isHeader = table.rows.isEmpty && children.allSatisfy { $0.isBlank || $0.isHeaderCell }
        if isHeader {
          table.headerRows.append(row(children))
        } else {
          table.rows.append(row(children))
        }
      default: add(children, to: &table)
      }
    }
  }

  private func row(_ nodes: [HTMLNode]) -> Table.Row {
    var cells: [Table.Cell] = []
    for case .element(let tag, let children) in nodes {
      cells.append(
        Table.Cell(
          blocks: content.blocks(of: children),
          columnSpan: span(tag[attribute: "colspan"]),
          rowSpan: span(tag[attribute: "rowspan"]),
          range: content.range
        )
      )
    }
    return Table.Row(cells: cells)
  }

  private func span(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), Self.spanLimit)
  }
}

extension HTMLNode {
  fileprivate var isHeaderCell: Bool {
    guard case .element(let tag, _) = self else { return false }
    return tag.name == "th"
  }
}
