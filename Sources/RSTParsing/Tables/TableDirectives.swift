import DocsModel

extension BlockParser {
  /// Reads `table`: a table of the content with a title, a width and columns' widths.
  mutating func table(_ call: DirectiveCall) -> DirectiveResult {
    guard !call.content.isEmpty else {
      return failure(
        call,
        .missingTable(call.name, at: call.nameRange),
        "Content block expected for the \"\(call.name)\" directive; none found."
      )
    }
    var messages: [Block] = []
    let title = title(of: call, messages: &messages)
    let blocks = nested(call.content)
    guard blocks.count == 1, case .table(var table) = blocks[0].kind else {
      return failure(
        call,
        .notOneTable(call.name, at: range(call.content)),
        "Error parsing content block for the \"\(call.name)\" directive: "
          + "exactly one table expected."
      )
    }
    if let widths = widths(of: call) {
      guard widths.count == table.columns.count else {
        return wrongWidths(call, count: table.columns.count)
      }
      for index in widths.indices { table.columns[index].width = widths[index] }
    }
    return finish(table, call, title: title, messages: messages)
  }

  func widths(of call: DirectiveCall) -> [Int]? {
    guard let written = call["widths"], written != "auto", written != "grid" else { return nil }
    return Words.split(written).compactMap { Int($0) }
  }

  mutating func wrongWidths(_ call: DirectiveCall, count: Int) -> DirectiveResult {
    failure(
      call,
      .wrongWidths(count: count, at: call.optionRange("widths")),
      "\"\(call.name)\" widths do not match the number of columns in table (\(count))."
    )
  }

  /// Adds what all table directives have in common.
  mutating func finish(
    _ table: Table,
    _ call: DirectiveCall,
    title: [Inline]?,
    messages: [Block]
  ) -> DirectiveResult {
    var table = table
    table.title = title
    table.width = call["width"]
    table.alignment = call["align"].flatMap(Table.Alignment.init)
    var attributes = attributes(of: call, element: "table").attributes
    if let widths = call["widths"] {
      let given = [widths == "auto" ? "colwidths-auto" : "colwidths-given"]
      // docutils gives the class of the widths to tables of data when it makes them.
      let isWritten = call.name.lowercased() == "table"
      attributes.classes = isWritten ? call.classes + given : given + call.classes
    }
    var result = DirectiveResult.block(.table(table), attributes, call)
    result.blocks += messages
    return result
  }

  /// What is wrong with the number of header rows and stub columns.
  mutating func dimensionProblem(
    _ call: DirectiveCall,
    rowSizes: [Int],
    headerRows: Int,
    stubColumns: Int
  ) -> DirectiveResult? {
    if rowSizes.count < headerRows {
      return failure(
        call,
        .tooFewRows(rowSizes.count, headers: headerRows, at: call.optionRange("header-rows")),
        "\(headerRows) header row(s) specified but only \(rowSizes.count) row(s) of data "
          + "supplied (\"\(call.name)\" directive)."
      )
    }
    if rowSizes.count == headerRows, headerRows > 0 {
      return failure(
        call,
        .tooFewRows(rowSizes.count, headers: headerRows, at: call.optionRange("header-rows")),
        "Insufficient data supplied (\(rowSizes.count) row(s)); no data remaining for table "
          + "body, required by \"\(call.name)\" directive."
      )
    }
    for size in rowSizes where size <= stubColumns && stubColumns > 0 {
      let few =
        "\(stubColumns) stub column(s) specified but only \(size) columns(s) of data "
        + "supplied (\"\(call.name)\" directive)."
      let none =
        "Insufficient data supplied (\(size) columns(s)); no data remaining for table "
        + "body, required by \"\(call.name)\" directive."
      return failure(
        call,
        .tooFewColumns(size, stubs: stubColumns, at: call.optionRange("stub-columns")),
        size < stubColumns ? few : none
      )
    }
    return nil
  }

  /// The columns of a table of data, and what is wrong with their widths.
  mutating func columns(_ count: Int, of call: DirectiveCall) -> ([Table.Column], DirectiveResult?)
  {
    guard count > 0 else {
      let empty = failure(
        call,
        .missingTable(call.name, at: call.nameRange),
        "No table data detected in CSV file."
      )
      return ([], empty)
    }
    let widths = widths(of: call) ?? Array(repeating: 100 / count, count: count)
    guard widths.count == count else { return ([], wrongWidths(call, count: count)) }
    let stubs = call["stub-columns"].flatMap { Int($0) } ?? 0
    let columns = widths.enumerated().map { Table.Column(width: $1, isStub: $0 < stubs) }
    return (columns, nil)
  }
}
