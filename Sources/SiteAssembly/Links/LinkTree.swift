import DocsModel

/// Builds the trees that `toctree` and `contents` show.
struct LinkTree: Sendable {
  /// Deep enough for all documents that are read; an end for trees that hold themselves.
  private static let depthLimit = 8

  let table: LinkTable

  func items(of toctree: Toctree, in document: Int) -> [LinkTreeItem] {
    var reading = ToctreeReading(tree: self, document: document)
    return reading.items(
      of: toctree,
      in: document,
      depth: min(toctree.depth ?? Self.depthLimit, Self.depthLimit),
      titlesOnly: toctree.showsTitlesOnly
    )
  }

  fileprivate func item(_ document: Int, title: String?, children: [LinkTreeItem]) -> LinkTreeItem {
    let number = table.toctreeNumbers.number(of: document).map { $0 + ". " } ?? ""
    return LinkTreeItem(
      title: [.text(number + (title ?? table.titles[document]))],
      destination: .page(table.pages[document], fragment: nil),
      children: children
    )
  }

  func headings(_ items: [OutlineItem], page: PagePath?, depth: Int?) -> [LinkTreeItem] {
    page.map { links(items, page: $0, depth: depth ?? Self.depthLimit) } ?? []
  }

  private func links(
    _ items: [OutlineItem],
    page: PagePath,
    depth: Int
  ) -> [LinkTreeItem] {
    guard depth > 0 else { return [] }
    return items.map { item in
      LinkTreeItem(
        title: [.text(item.title)],
        destination: .page(page, fragment: item.fragment),
        children: links(item.children, page: page, depth: depth - 1)
      )
    }
  }
}

/// Follows a `toctree` into the documents that it names: their sections, and the documents that
/// these name in turn, where they name them.
private struct ToctreeReading {
  /// How often, on the average, a document may stand in one list that is not short.
  private static let repetitionLimit = 4
  private static let shortLength = 1_000

  private let tree: LinkTree
  /// The documents that are being followed.
  private var open: [Int]
  /// How many entries may still come of those that are followed, so that documents that all name
  /// each other end somewhere.
  private var remaining: Int

  init(tree: LinkTree, document: Int) {
    self.tree = tree
    open = [document]
    remaining = Self.shortLength + Self.repetitionLimit * tree.table.pages.count
  }

  mutating func items(
    of toctree: Toctree,
    in document: Int,
    depth: Int,
    titlesOnly: Bool
  ) -> [LinkTreeItem] {
    toctree.entries.compactMap { entry in
      switch entry.target {
      case .address(let address):
        return LinkTreeItem(
          title: [.text(entry.title ?? address)],
          destination: .external(address)
        )
      case .thisDocument:
        return tree.item(document, title: entry.title, children: [])
      case .document(let index):
        let children = follow(index, depth: depth - 1, titlesOnly: titlesOnly)
        return tree.item(index, title: entry.title, children: children)
      }
    }
  }

  private mutating func follow(_ document: Int, depth: Int, titlesOnly: Bool) -> [LinkTreeItem] {
    guard depth > 0, remaining > 0, !open.contains(document) else { return [] }
    remaining -= tree.table.toctrees[document].reduce(1) { $0 + $1.entries.count }
    open.append(document)
    defer { open.removeLast() }
    return children(of: document, depth: depth, titlesOnly: titlesOnly)
  }

  private mutating func children(of document: Int, depth: Int, titlesOnly: Bool)
    -> [LinkTreeItem]
  {
    let toctrees = tree.table.toctrees[document].filter { !$0.isHidden }
    guard !titlesOnly else {
      return toctrees.flatMap { items(of: $0, in: document, depth: depth, titlesOnly: true) }
    }
    let outline = tree.table.indices[document].outline
    let title = outline.count == 1 ? outline[0] : nil
    let places = title.map { [nil, $0.fragment] } ?? [nil]
    return places.flatMap { contents(of: $0, in: document, toctrees, depth: depth) }
      + sections(title?.children ?? outline, of: document, toctrees, depth: depth)
  }

  private mutating func contents(
    of section: String?,
    in document: Int,
    _ toctrees: [Toctree],
    depth: Int
  ) -> [LinkTreeItem] {
    toctrees.filter { $0.section == section }.flatMap {
      items(of: $0, in: document, depth: depth, titlesOnly: $0.showsTitlesOnly)
    }
  }

  private mutating func sections(
    _ sections: [OutlineItem],
    of document: Int,
    _ toctrees: [Toctree],
    depth: Int
  ) -> [LinkTreeItem] {
    guard depth > 0 else { return [] }
    let numbers = tree.table.toctreeNumbers.numbers[document] ?? [:]
    return sections.map { section in
      let deeper =
        depth > 1 ? contents(of: section.fragment, in: document, toctrees, depth: depth - 1) : []
      return LinkTreeItem(
        title: [.text((numbers[section.fragment].map { $0 + ". " } ?? "") + section.title)],
        destination: .page(tree.table.pages[document], fragment: section.fragment),
        children: deeper
          + self.sections(section.children, of: document, toctrees, depth: depth - 1)
      )
    }
  }
}
