import DocsModel

/// The site's `index.html` where no document is one.
enum HomePage {
  /// The index of the only API, else a list of what the navigation has.
  static func page(
    _ navigation: [NavigationItem],
    apis: [API.Description],
    title: String,
    file: SourceFile.ID,
    hasDocuments: Bool
  ) -> Page {
    let path = PagePath("index.html")
    if !hasDocuments, apis.count == 1 {
      let api = apis[0]
      return Page(path: path, kind: .apiIndex(0), title: api.title, description: api.summary)
    }
    let range = SourceRange.startOfFile(file)
    let links = Block(kind: .linkTree(navigation.flatMap { items($0, depth: 0) }), range: range)
    let section = Section(title: [.text(title)], titleRange: range, blocks: [links])
    let block = Block(
      kind: .section(section),
      attributes: Attributes(ids: [Fragment.fromName(title)]),
      range: range
    )
    return Page(path: path, kind: .document(file), title: title, blocks: [block])
  }

  private static func items(_ item: NavigationItem, depth: Int) -> [LinkTreeItem] {
    let children = depth < 2 ? item.children.flatMap { items($0, depth: depth + 1) } : []
    guard let destination = item.destination else { return children }
    return [
      LinkTreeItem(title: [.text(item.title)], destination: destination, children: children)
    ]
  }
}
