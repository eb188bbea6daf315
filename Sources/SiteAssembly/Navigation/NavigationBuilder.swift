import DocsModel

/// Builds the site's navigation: as the site file says, else from the toctrees, else from folders.
struct NavigationBuilder {
  private static let depthLimit = 16

  let table: LinkTable
  let drafts: [DocumentDraft]
  let apis: [API.Description]
  private(set) var diagnostics: [Diagnostic] = []
  private var placed: Set<Int> = []

  init(table: LinkTable, drafts: [DocumentDraft], apis: [API.Description]) {
    self.table = table
    self.drafts = drafts
    self.apis = apis
  }

  mutating func items() -> [NavigationItem] {
    if let configured = table.project.configuration.navigation {
      return configured.compactMap { item($0, depth: 0) }
    }
    let root = table.project.documents["index"]
    if let root, !table.toctrees[root].isEmpty {
      return [document(root, children: [])] + fromToctrees(root) + generatedItems()
    }
    return fromFolders() + generatedItems()
  }

  // MARK: The site file

  private mutating func item(_ configured: ConfiguredNavigationItem, depth: Int) -> NavigationItem?
  {
    guard depth < Self.depthLimit else { return nil }
    let children = configured.children.compactMap { item($0, depth: depth + 1) }
    guard let target = configured.target else {
      return NavigationItem(title: configured.title ?? "", children: children)
    }
    guard var item = target.hasPrefix("api:") ? api(target, configured) : page(target, configured)
    else { return nil }
    item.title = configured.title ?? item.title
    item.children += children
    return item
  }

  private mutating func api(
    _ target: String,
    _ configured: ConfiguredNavigationItem
  ) -> NavigationItem? {
    let id = String(target.dropFirst("api:".count))
    guard let index = apis.firstIndex(where: { $0.id == id }) else {
      let nearest = NearMiss.nearest(to: id, in: apis.map(\.id))
      diagnostics.append(.unknownAPI(id, nearest: nearest, at: configured.targetRange))
      return nil
    }
    return APINavigation.leaf(for: apis[index])
  }

  private mutating func page(
    _ target: String,
    _ configured: ConfiguredNavigationItem
  ) -> NavigationItem? {
    if let scheme = URLScheme.of(target) {
      guard URLScheme.safe.contains(scheme) else {
        diagnostics.append(.unsafeAddress(scheme: scheme, at: configured.targetRange))
        return nil
      }
      return NavigationItem(title: target, destination: .external(target))
    }
    let name = DocumentName.of(target)
    guard let index = table.project.documents[name] ?? table.project.documents[target] else {
      let nearest = NearMiss.nearest(to: name, in: table.project.names)
      diagnostics.append(.unknownDocument(target, nearest: nearest, at: configured.targetRange))
      return nil
    }
    return document(index, children: [])
  }

  /// The APIs, and the table of what documents tell of them.
  private func generatedItems() -> [NavigationItem] {
    let routing = table.routingTable.map { page in
      NavigationItem(
        title: GeneratedPages.title(of: "routingtable") ?? "",
        destination: .page(page, fragment: nil)
      )
    }
    return apis.map { APINavigation.leaf(for: $0) } + (routing.map { [$0] } ?? [])
  }

  private func document(_ index: Int, children: [NavigationItem]) -> NavigationItem {
    NavigationItem(
      title: table.titles[index],
      destination: .page(table.pages[index], fragment: nil),
      children: children
    )
  }
}

// MARK: - Toctrees

extension NavigationBuilder {
  /// The root's toctrees: those with a caption under it as a heading.
  private mutating func fromToctrees(_ root: Int) -> [NavigationItem] {
    placed.insert(root)
    return table.toctrees[root].flatMap { toctree in
      let items = entries(of: toctree, in: root, depth: 0)
      guard let caption = toctree.caption, !items.isEmpty else { return items }
      return [NavigationItem(title: caption, children: items)]
    }
  }

  private mutating func entries(
    of toctree: Toctree,
    in document: Int,
    depth: Int
  ) -> [NavigationItem] {
    toctree.entries.compactMap { entry in
      switch entry.target {
      case .address(let address):
        return NavigationItem(title: entry.title ?? address, destination: .external(address))
      case .thisDocument: return nil
      case .document(let index):
        guard placed.insert(index).inserted, depth < Self.depthLimit else { return nil }
        let children = table.toctrees[index].flatMap {
          entries(of: $0, in: index, depth: depth + 1)
        }
        var item = self.document(index, children: children)
        item.title = entry.title ?? item.title
        return item
      }
    }
  }
}

// MARK: - Folders

extension NavigationBuilder {
  private func fromFolders() -> [NavigationItem] {
    let documents = drafts.indices.filter { drafts[$0].metadata["orphan"] == nil }
    return folder(documents, depth: 0)
  }

  /// Documents of one folder by weight and name, its index first, folders with their documents.
  private func folder(_ documents: [Int], depth: Int) -> [NavigationItem] {
    var pages: [(weight: Double, name: String, item: NavigationItem)] = []
    var folders: [String: [Int]] = [:]
    for document in documents {
      let steps = table.project.names[document].split(separator: "/")
      if steps.count > depth + 1, depth < Self.depthLimit {
        folders[String(steps[depth]), default: []].append(document)
      } else {
        let name = steps.last.map(String.init) ?? ""
        pages.append((weight(document, name), name, self.document(document, children: [])))
      }
    }
    for (name, members) in folders {
      let (weight, item) = folderItem(name, members, depth: depth + 1)
      pages.append((weight, name, item))
    }
    return pages.sorted { ($0.weight, $0.name) < ($1.weight, $1.name) }.map(\.item)
  }

  /// A folder with an index page is that page with the others below it.
  private func folderItem(
    _ name: String,
    _ documents: [Int],
    depth: Int
  ) -> (Double, NavigationItem) {
    let isIndex = { (document: Int) in
      let steps = table.project.names[document].split(separator: "/")
      return steps.count == depth + 1 && ["index", "_index", "README"].contains(steps[depth])
    }
    let children = folder(documents.filter { !isIndex($0) }, depth: depth)
    guard let index = documents.first(where: isIndex) else {
      return (0, NavigationItem(title: FileTitle.of(name), children: children))
    }
    return (drafts[index].weight ?? 0, document(index, children: children))
  }

  private func weight(_ document: Int, _ name: String) -> Double {
    if let weight = drafts[document].weight { return weight }
    return name == "index" || name == "_index" || name == "README" ? -.infinity : 0
  }
}
