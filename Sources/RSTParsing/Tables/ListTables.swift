import DocsModel

extension BlockParser {
  /// Reads a table from a list of lists: an item a row, an item of it a cell.
  mutating func listTable(_ call: DirectiveCall) -> DirectiveResult {
    guard !call.content.isEmpty else {
      return failure(
        call,
        .missingTable(call.name, at: call.nameRange),
        "The \"\(call.name)\" directive is empty; content required."
      )
    }
    var messages: [Block] = []
    let title = title(of: call, messages: &messages)
    let blocks = nested(call.content)
    guard blocks.count == 1, case .bulletList(let list) = blocks[0].kind else {
      return failure(
        call,
        .notOneList(call.name, at: range(call.content)),
        "Error parsing content block for the \"\(call.name)\" directive: "
          + "exactly one bullet list expected."
      )
    }
    var rows: [[ListItem]] = []
    for item in list.items {
      switch cells(of: item, row: rows.count + 1, first: rows.first, call) {
      case .success(let cells): rows.append(cells)
      case .failure(let problem): return problem.result
      }
    }
    return listTable(rows, call, title: title, messages: messages)
  }

  private struct RowProblem: Error {
    var result: DirectiveResult
  }

  private mutating func cells(
    of item: ListItem,
    row: Int,
    first: [ListItem]?,
    _ call: DirectiveCall
  ) -> Result<[ListItem], RowProblem> {
    guard item.blocks.count == 1, case .bulletList(let cells) = item.blocks[0].kind else {
      let result = failure(
        call,
        .rowWithoutCells(row, at: item.range),
        "Error parsing content block for the \"\(call.name)\" directive: two-level bullet list "
          + "expected, but row \(row) does not contain a second-level bullet list."
      )
      return .failure(RowProblem(result: result))
    }
    guard let first, first.count != cells.items.count else { return .success(cells.items) }
    let result = failure(
      call,
      .unevenRow(row, count: cells.items.count, expected: first.count, at: item.range),
      "Error parsing content block for the \"\(call.name)\" directive: uniform two-level bullet "
        + "list expected, but row \(row) does not contain the same number of items as row 1 "
        + "(\(cells.items.count) vs \(first.count))."
    )
    return .failure(RowProblem(result: result))
  }

  private mutating func listTable(
    _ items: [[ListItem]],
    _ call: DirectiveCall,
    title: [Inline]?,
    messages: [Block]
  ) -> DirectiveResult {
    let (columns, widthProblem) = columns(items.first?.count ?? 0, of: call)
    if let widthProblem { return widthProblem }
    let headers = call["header-rows"].flatMap { Int($0) } ?? 0
    let problem = dimensionProblem(
      call,
      rowSizes: items.map(\.count),
      headerRows: headers,
      stubColumns: call["stub-columns"].flatMap { Int($0) } ?? 0
    )
    if let problem { return problem }
    let rows = items.map { row in
      Table.Row(cells: row.map { Table.Cell(blocks: $0.blocks, range: $0.range) })
    }
    let table = Table(
      columns: columns,
      headerRows: Array(rows[..<headers]),
      rows: Array(rows[headers...])
    )
    return finish(table, call, title: title, messages: messages)
  }
}
