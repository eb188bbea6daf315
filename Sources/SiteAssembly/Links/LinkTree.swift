import DocsModel

/// Builds the trees that `toctree` and `contents` show.
struct LinkTree: Sendable {
  /// Deep enough for all documents that are read; an end for trees that hold themselves.
  private static let depthLimit = 8

  let table: LinkTable

  func items(of toctree: Toctree, in document: Int) -> [LinkTreeItem] {
    let depth = min(toctree.depth ?? Self.depthLimit, Self.depthLimit)
    return items(
      of: toctree,
      in: document,
      depth: depth,
      titlesOnly: toctree.showsTitlesOnly,
      open: [document]
    )
  }

  private func items(
    of toctree: Toctree,
    in document: Int,
    depth: Int,
    titlesOnly: Bool,
    open: [Int]
  ) -> [LinkTreeItem] {
    toctree.entries.compactMap { entry in
      switch entry.target {
      case .address(let address):
        return LinkTreeItem(
          title: [.text(entry.title ?? address)],
          destination: .external(address)
        )
      case .thisDocument:
        return item(document, title: entry.title, children: [])
      case .document(let index):
        guard depth > 1, !open.contains(index) else {
          return item(index, title: entry.title, children: [])
        }
        let children = children(of: index, depth: depth - 1, titlesOnly: titlesOnly, open: open)
        return item(index, title: entry.title, children: children)
      }
    }
  }

  private func children(
    of document: Int,
    depth: Int,
    titlesOnly: Bool,
    open: [Int]
  ) -> [LinkTreeItem] {
    let sections =
      titlesOnly
      ? []
      : headings(
        of: table.indices[document].outline,
        below: nil,
        page: table.pages[document],
        depth: depth,
        numbers: table.toctreeNumbers.numbers[document] ?? [:]
      )
    let deeper = table.toctrees[document].filter { !$0.isHidden }.flatMap { toctree in
      items(
        of: toctree,
        in: document,
        depth: depth,
        titlesOnly: titlesOnly || toctree.showsTitlesOnly,
        open: open + [document]
      )
    }
    return sections + deeper
  }

  private func item(_ document: Int, title: String?, children: [LinkTreeItem]) -> LinkTreeItem {
    let number = table.toctreeNumbers.number(of: document).map { $0 + ". " } ?? ""
    return LinkTreeItem(
      title: [.text(number + (title ?? table.titles[document]))],
      destination: .page(table.pages[document], fragment: nil),
      children: children
    )
  }

  /// The headings below a section; below the title where no section is named.
  func headings(
    of outline: [OutlineItem],
    below fragment: String?,
    page: PagePath?,
    depth: Int?,
    numbers: [String: String] = [:]
  ) -> [LinkTreeItem] {
    guard let page else { return [] }
    let items =
      if let fragment {
        Self.find(fragment, in: outline)?.children ?? []
      } else {
        outline.count == 1 ? outline[0].children : outline
      }
    return links(items, page: page, depth: depth ?? Self.depthLimit, numbers: numbers)
  }

  private static func find(_ fragment: String, in items: [OutlineItem]) -> OutlineItem? {
    for item in items {
      if item.fragment == fragment { return item }
      if let found = find(fragment, in: item.children) { return found }
    }
    return nil
  }

  private func links(
    _ items: [OutlineItem],
    page: PagePath,
    depth: Int,
    numbers: [String: String]
  ) -> [LinkTreeItem] {
    guard depth > 0 else { return [] }
    return items.map { item in
      LinkTreeItem(
        title: [.text((numbers[item.fragment].map { $0 + ". " } ?? "") + item.title)],
        destination: .page(page, fragment: item.fragment),
        children: links(item.children, page: page, depth: depth - 1, numbers: numbers)
      )
    }
  }
}
