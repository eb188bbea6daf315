import DocsModel

/// The page `http-routingtable` of sphinxcontrib-httpdomain: all operations that documents place.
struct RoutingTable {
  private struct Row {
    var operation: API.Operation
    var home: LinkDestination
  }

  /// httpdomain's order of one path's methods.
  private static let methods = [
    "HEAD", "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "COPY", "ANY",
  ]

  private var groups: [String: [Row]] = [:]

  init(of apis: [API.Description]) {
    for operation in apis.lazy.flatMap(\.operations) {
      guard let home = Self.place(of: operation) else { continue }
      let path = operation.path
      let rooted = path.text.hasPrefix("/") ? path.text : path.normalized
      let group = "/" + (rooted.split(separator: "/").first.map(String.init) ?? "")
      groups[group, default: []].append(Row(operation: operation, home: home))
    }
  }

  private static func place(of operation: API.Operation) -> LinkDestination? {
    guard !operation.isUnlisted, let home = operation.home, case .page(_, _?) = home else {
      return nil
    }
    return home
  }

  /// The page, with a section for each first step of the paths.
  func page(at path: PagePath, title: String, file: SourceFile.ID) -> Page {
    let range = SourceRange.startOfFile(file)
    let sections = groups.keys.sorted().map { name in
      section(name, [table(groups[name] ?? [], at: range)], at: range)
    }
    return Page(
      path: path,
      kind: .document(file),
      title: title,
      blocks: [section(title, sections, at: range)],
      outline: groups.keys.sorted().map { OutlineItem(title: $0, fragment: Self.fragment($0)) },
      isOrphan: true
    )
  }

  private func section(_ title: String, _ blocks: [Block], at range: SourceRange) -> Block {
    Block(
      kind: .section(Section(title: [.text(title)], titleRange: range, blocks: blocks)),
      attributes: Attributes(ids: [Self.fragment(title)]),
      range: range
    )
  }

  private static func fragment(_ title: String) -> String {
    "cap-" + Slug.of(title, fallback: "root")
  }

  private func table(_ rows: [Row], at range: SourceRange) -> Block {
    let sorted = rows.sorted { left, right in
      let (first, second) = (left.operation, right.operation)
      if first.path.text != second.path.text { return first.path.text < second.path.text }
      return Self.rank(first) < Self.rank(second)
    }
    let table = Table(
      columns: [Table.Column(), Table.Column()],
      headerRows: [],
      rows: sorted.map { row in
        Table.Row(cells: [cell(Self.link(row), at: range), cell(Self.remarks(row), at: range)])
      }
    )
    let attributes = Attributes(classes: ["routing-table"])
    return Block(kind: .table(table), attributes: attributes, range: range)
  }

  private static func rank(_ operation: API.Operation) -> Int {
    methods.firstIndex(of: operation.method) ?? methods.count
  }

  private func cell(_ inlines: [Inline], at range: SourceRange) -> Table.Cell {
    Table.Cell(blocks: [Block(kind: .paragraph(inlines), range: range)], range: range)
  }

  private static func link(_ row: Row) -> [Inline] {
    let text = Literal(text: OperationKey.written(row.operation))
    return [.link(Link(children: [.literal(text)], destination: row.home))]
  }

  private static func remarks(_ row: Row) -> [Inline] {
    let deprecated: [Inline] = row.operation.isDeprecated ? [.strong([.text("Deprecated")])] : []
    let summary: [Inline] = row.operation.summary.map { [.emphasis([.text($0)])] } ?? []
    return deprecated + (deprecated.isEmpty || summary.isEmpty ? [] : [.text(" ")]) + summary
  }
}
