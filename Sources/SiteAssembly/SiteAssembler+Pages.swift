import DocsModel

extension SiteAssembler {
  func routingTable(
    _ links: LinkTable,
    _ apis: [API.Description],
    _ documents: [Document]
  ) -> [Page] {
    guard let path = links.routingTable, let file = documents.first?.file else { return [] }
    let title = GeneratedPages.title(of: "routingtable") ?? ""
    return [RoutingTable(of: apis).page(at: path, title: title, file: file)]
  }

  func navigation(
    _ links: LinkTable,
    _ drafts: [DocumentDraft],
    _ apis: [API.Description]
  ) -> Diagnosed<[NavigationItem]> {
    var builder = NavigationBuilder(table: links, drafts: drafts, apis: apis)
    let items = builder.items()
    return Diagnosed(items, builder.diagnostics)
  }

  /// The pages with their neighbours, and a home page where no document is one.
  func placed(
    _ pages: [Page],
    _ navigation: [NavigationItem],
    _ apis: [API.Description]
  ) -> [Page] {
    if let home = pages.first(where: { $0.path.path == "index.html" }) {
      let link = PageLink(title: home.title, destination: .page(home.path, fragment: nil))
      return ReadingOrder(navigation, apis: apis, home: link).placed(pages)
    }
    let home = HomePage.page(
      navigation,
      pages: pages,
      apis: apis,
      title: configuration.title ?? "Contents"
    )
    return ReadingOrder(navigation, apis: apis, home: nil).placed((home.map { [$0] } ?? []) + pages)
  }
}
