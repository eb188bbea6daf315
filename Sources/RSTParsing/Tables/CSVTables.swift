import DocsModel

extension BlockParser {
  /// Reads a table of comma-separated values, from the content or from a file.
  mutating func csvTable(_ call: DirectiveCall) -> DirectiveResult {
    var messages: [Block] = []
    let title = title(of: call, messages: &messages)
    switch csvData(call) {
    case .failure(let problem): return problem.result
    case .success(let data):
      do {
        let header = try csvHeader(call)
        let rows = try CommaSeparatedValues.rows(data, dialect(of: call), in: text)
        return csvTable(rows, header: header, call, title: title, messages: messages)
      } catch {
        return failure(
          call,
          .malformedCSV(error.message, at: range(error.line)),
          "Error with CSV data in \"\(call.name)\" directive:\n\(error.docutilsMessage)"
        )
      }
    }
  }

  private struct DataProblem: Error {
    var result: DirectiveResult
  }

  private mutating func csvData(_ call: DirectiveCall) -> Result<[Line], DataProblem> {
    let isExternal = call["file"] != nil || call["url"] != nil
    if !call.content.isEmpty {
      guard isExternal else { return .success(call.content) }
      let result = failure(
        call,
        .fileAndContent(call.name, at: call.nameRange),
        "\"\(call.name)\" directive may not both specify an external file and have content."
      )
      return .failure(DataProblem(result: result))
    }
    if call["url"] != nil {
      let result =
        call["file"] != nil
        ? failure(
          call,
          .fileAndAddress(call.name, at: call.optionRange("url")),
          "The \"file\" and \"url\" options may not be simultaneously specified for the "
            + "\"\(call.name)\" directive."
        )
        : failure(
          call,
          .remoteSource(call.name, at: call.optionRange("url")),
          "Problems with \"\(call.name)\" directive URL \"\(call["url"] ?? "")\"."
        )
      return .failure(DataProblem(result: result))
    }
    guard let path = call["file"] else {
      let result = failure(
        call,
        .missingTable(call.name, at: call.nameRange),
        "The \"\(call.name)\" directive requires content; none supplied."
      )
      return .failure(DataProblem(result: result))
    }
    switch file(path, for: call, at: call.optionRange("file")) {
    case .failed(let result): return .failure(DataProblem(result: result))
    case .found(let file):
      inclusions.append(
        Inclusion(file: file.id, path: file.path, parent: call.block.first?.inclusion ?? 0)
      )
      return .success(text.append(file.bytes[...], inclusion: inclusions.count - 1))
    }
  }

  private func dialect(of call: DirectiveCall) -> CommaSeparatedValues.Dialect {
    CommaSeparatedValues.Dialect(
      delimiter: call["delim"] ?? ",",
      quote: call["quote"] ?? "\"",
      escape: call["escape"],
      skipsBlank: call["keepspace"] == nil,
      doublesQuotes: call["escape"] == nil
    )
  }

  private mutating func csvHeader(_ call: DirectiveCall) throws(CommaSeparatedValues.Problem)
    -> [[CommaSeparatedValues.Field]]
  {
    guard let header = call["header"] else { return [] }
    var place =
      call.block.first { $0.number == call.optionRange("header").start.line }
      ?? call.block[0]
    place = text.outdented(place, by: text.indent(of: place))
    let lines = header.split(separator: "\n").map { text.derive($0.utf8, at: place) }
    return try CommaSeparatedValues.rows(lines, dialect(of: call), in: text)
  }

  private mutating func csvTable(
    _ data: [[CommaSeparatedValues.Field]],
    header: [[CommaSeparatedValues.Field]],
    _ call: DirectiveCall,
    title: [Inline]?,
    messages: [Block]
  ) -> DirectiveResult {
    let headers = call["header-rows"].flatMap { Int($0) } ?? 0
    let problem = dimensionProblem(
      call,
      rowSizes: data.map(\.count),
      headerRows: headers,
      stubColumns: call["stub-columns"].flatMap { Int($0) } ?? 0
    )
    if let problem { return problem }
    let width = (header + data).map(\.count).max() ?? 0
    let filled = isFillable(header + data, width: width) ? width : 0
    let (columns, widthProblem) = columns(width, of: call)
    if let widthProblem { return widthProblem }
    let table = Table(
      columns: columns,
      headerRows: (header + data[..<headers]).map { row($0, filledTo: filled, call) },
      rows: data[headers...].map { row($0, filledTo: filled, call) }
    )
    return finish(table, call, title: title, messages: messages)
  }

  /// Whether short rows may get empty cells: one long row among many short ones would make far
  /// more cells than were written.
  private func isFillable(_ rows: [[CommaSeparatedValues.Field]], width: Int) -> Bool {
    rows.count * width <= 100_000 + 16 * rows.reduce(0) { $0 + $1.count }
  }

  private mutating func row(
    _ fields: [CommaSeparatedValues.Field],
    filledTo width: Int,
    _ call: DirectiveCall
  ) -> Table.Row {
    var cells: [Table.Cell] = []
    for field in fields {
      var lines: [Line] = []
      for (offset, part) in field.text.split(
        separator: Byte.lineFeed,
        omittingEmptySubsequences: false
      ).enumerated() {
        var place = field.place
        place.number += Int32(truncatingIfNeeded: offset)
        lines.append(text.derive(part, at: place))
      }
      let isEmpty = lines.allSatisfy(\.isBlank)
      cells.append(Table.Cell(blocks: isEmpty ? [] : nested(lines), range: range(lines)))
    }
    while cells.count < width { cells.append(Table.Cell(blocks: [], range: call.range)) }
    return Table.Row(cells: cells)
  }
}
