import DocsModel

/// Gives the pages their ancestors and neighbours in the navigation.
struct ReadingOrder {
  private var order: [(page: PagePath, title: String)] = []
  private var ancestors: [PagePath: [PageLink]] = [:]

  private let apis: [PagePath: API.Description]

  init(_ navigation: [NavigationItem], apis: [API.Description], home: PageLink?) {
    self.apis = Dictionary(
      apis.map { ($0.indexPage, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for item in navigation { visit(item, path: [], depth: 0) }
    for api in apis where ancestors[api.indexPage] == nil {
      visit(APINavigation.leaf(for: api), path: [], depth: 0)
    }
    guard let home, case .page(let root, _) = home.destination else { return }
    for page in ancestors.keys where page != root {
      guard ancestors[page]?.first?.destination != home.destination else { continue }
      ancestors[page]?.insert(home, at: 0)
    }
  }

  private mutating func visit(_ item: NavigationItem, path: [PageLink], depth: Int) {
    var below = path
    if let destination = item.destination {
      below.append(PageLink(title: item.title, destination: destination))
      if case .page(let page, nil) = destination, ancestors[page] == nil {
        order.append((page, item.title))
        ancestors[page] = path
        if let api = apis[page], item.children.isEmpty { visit(api, path: below, depth: depth) }
      }
    }
    guard depth < 32 else { return }
    for child in item.children { visit(child, path: below, depth: depth + 1) }
  }

  private mutating func visit(_ api: API.Description, path: [PageLink], depth: Int) {
    for child in APINavigation.item(for: api).children {
      visit(child, path: path, depth: depth + 1)
    }
  }

  func placed(_ pages: [Page]) -> [Page] {
    let existing = Set(pages.map(\.path))
    let walk = order.filter { existing.contains($0.page) }
    var positions: [PagePath: Int] = [:]
    for (position, entry) in walk.enumerated() { positions[entry.page] = position }
    return pages.map { page in
      var result = page
      result.breadcrumbs = ancestors[page.path] ?? result.breadcrumbs
      guard let position = positions[page.path] else { return result }
      if position > 0 { result.previous = Self.link(walk[position - 1]) }
      if position + 1 < walk.count { result.next = Self.link(walk[position + 1]) }
      return result
    }
  }

  private static func link(_ entry: (page: PagePath, title: String)) -> PageLink {
    PageLink(title: entry.title, destination: .page(entry.page, fragment: nil))
  }
}
