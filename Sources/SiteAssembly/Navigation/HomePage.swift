import DocsModel

/// The site's `index.html` where no document is one: a list of what the navigation has, or the
/// index of the first API where there is no document at all.
enum HomePage {
  static func page(
    _ navigation: [NavigationItem],
    pages: [Page],
    apis: [API.Description],
    title: String
  ) -> Page? {
    let path = PagePath("index.html")
    let files = pages.compactMap { page in
      if case .document(let file) = page.kind { file } else { nil }
    }
    guard let file = files.first else {
      return apis.first.map {
        Page(path: path, kind: .apiIndex(0), title: $0.title, description: $0.summary)
      }
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
