import DocsModel

/// What the search script looks in: pages, their headings, and operations at their homes.
///
/// ```json
/// {"pages": [["Title", "a/b.html"]],
///  "headings": [[0, "fragment", "Title"]],
///  "operations": [["GET", "/x", "Summary", 0, "fragment", "Group", "operationId"]]}
/// ```
/// Numbers are indices into `pages`.
struct SearchIndex {
  static let path = PagePath("search-index.json")

  private let site: Site
  private let pages: [Page]
  private let pageIndices: [PagePath: Int]

  init(_ site: Site) {
    self.site = site
    pages = site.pages.filter { !$0.isOrphan }
    pageIndices = Dictionary(
      pages.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func file() -> OutputFile {
    let homes = Set(operations.compactMap(\.operation.home))
    var json = SearchIndexText()
    json.object([
      ("pages", { json in json.rows(pages.map { [.text($0.title), .text(address(of: $0))] }) }),
      ("headings", { json in json.rows(headings(without: homes)) }),
      ("operations", { json in json.rows(operations.compactMap(row)) }),
    ])
    return OutputFile(path: Self.path, bytes: json.bytes)
  }

  private var operations: [(operation: API.Operation, api: API.Description)] {
    site.apis.flatMap { api in
      api.operations.filter { !$0.isUnlisted && $0.home != nil }.map { ($0, api) }
    }
  }

  private func address(of page: Page) -> String {
    PercentEncoding.path(page.path.path)
  }

  /// The headings of documents, and of what no operation of an API uses; a heading that is an
  /// operation's home is found as that.
  private func headings(without homes: Set<LinkDestination>) -> [[SearchIndexText.Scalar]] {
    pages.enumerated().flatMap { index, page -> [[SearchIndexText.Scalar]] in
      switch page.kind {
      case .document:
        flattened(page.outline)
          .filter { !homes.contains(.page(page.path, fragment: $0.fragment)) }
          .map { row($0.title, at: $0.fragment, on: index) }
      case .components(let api):
        site.apis[api].unusedComponents.map { component in
          row(component.name, at: ComponentList.anchor(of: component), on: index)
        }
      case .apiIndex, .operation, .schema: []
      }
    }
  }

  private func row(_ title: String, at fragment: String, on page: Int) -> [SearchIndexText.Scalar] {
    [.number(page), .text(PercentEncoding.fragment(fragment)), .text(title)]
  }

  private func flattened(_ items: [OutlineItem]) -> [OutlineItem] {
    items.flatMap { [$0] + flattened($0.children) }
  }

  private func row(_ operation: API.Operation, of api: API.Description) -> [SearchIndexText.Scalar]?
  {
    guard case .page(let path, let fragment)? = operation.home, let page = pageIndices[path] else {
      return nil
    }
    let group = api.groups.first { $0.name == operation.groups.first }
    return [
      .text(operation.method),
      .text(operation.path.normalized),
      .text(operation.summary ?? ""),
      .number(page),
      .text(PercentEncoding.fragment(fragment ?? "")),
      .text(group.map { $0.displayName ?? $0.name } ?? api.title),
      .text(operation.operationID ?? ""),
    ]
  }
}
