import DocsModel

/// The navigation of the site, made once, of which each page shows the branch that it stands on.
struct NavigationTree: Sendable {
  struct Node: Sendable {
    var title: String
    var destination: LinkDestination?
    /// The method of the operation that the entry leads to.
    var method: String?
    /// Whether it is one of an API's groups, of which there may be hundreds.
    var isGroup = false
    var parent: Int?
    var children: [Int] = []
    /// What the entry shows, made once for all pages.
    fileprivate(set) var label = HTML()

    /// How many entries such as this one a page shows at once; nil for all.
    var windowSize: Int? {
      if method != nil { return 24 }
      return isGroup ? 32 : nil
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var roots: [Int] = []
  /// The operations that have their homes on pages of the site.
  private let operationByHome: [LinkDestination: API.Operation]
  /// The node of each page, and of each place that stands in the navigation.
  private var nodeByDestination: [LinkDestination: Int] = [:]
  /// The node of each API that has one.
  private var nodeByAPI: [Int: Int] = [:]
  /// The entry of each API's schemas.
  private var nodeOfSchemas: [Int: Int] = [:]

  init(_ site: Site) {
    operationByHome = Dictionary(
      site.apis.flatMap(\.operations).compactMap { operation in
        operation.home.map { ($0, operation) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    let apis = Dictionary(
      site.pages.compactMap { page -> (PagePath, Int)? in
        if case .apiIndex(let api) = page.kind { (page.path, api) } else { nil }
      },
      uniquingKeysWith: { first, _ in first }
    )
    roots = site.navigation.map { add($0, parent: nil, apis: apis, of: site) }
  }

  /// The entry for a page, or for the nearest page above it that has one.
  func node(for page: Page) -> Int? {
    if let node = nodeByDestination[.page(page.path, fragment: nil)] { return node }
    if case .schema(let api, _) = page.kind, let node = nodeOfSchemas[api] { return node }
    for link in page.breadcrumbs.reversed() {
      if let node = nodeByDestination[link.destination] { return node }
    }
    switch page.kind {
    case .document: return nil
    case .apiIndex(let api), .components(let api): return nodeByAPI[api]
    case .schema(let api, _): return nodeOfSchemas[api] ?? nodeByAPI[api]
    case .operation(let id): return nodeByAPI[id.api]
    }
  }

  /// The operation that a heading is the home of.
  func operation(at fragment: String, on page: PagePath) -> API.Operation? {
    operationByHome[.page(page, fragment: fragment)]
  }

  /// The node and all nodes above it.
  func branch(of node: Int?) -> Set<Int> {
    var branch: Set<Int> = []
    var next = node
    while let node = next {
      branch.insert(node)
      next = nodes[node].parent
    }
    return branch
  }

  private mutating func add(
    _ item: NavigationItem,
    parent: Int?,
    apis: [PagePath: Int],
    of site: Site
  ) -> Int {
    let index = add(Node(title: item.title, destination: item.destination, parent: parent))
    for child in item.children {
      let node = add(child, parent: index, apis: apis, of: site)
      nodes[index].children.append(node)
    }
    if case .page(let path, nil)? = item.destination, let api = apis[path] {
      nodeByAPI[api] = nodeByAPI[api] ?? index
      if item.children.isEmpty {
        addGroups(of: site.apis[api], to: index)
        addSchemas(of: site.apis[api], number: api, page: path, to: index)
      }
    }
    return index
  }

  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    let badge: HTML = node.method.map { "\(MethodBadge.html($0)) " } ?? HTML()
    nodes[nodes.count - 1].label = "\(badge)\(node.title)"
    if let destination = node.destination, nodeByDestination[destination] == nil {
      nodeByDestination[destination] = nodes.count - 1
    }
    return nodes.count - 1
  }

  /// Adds an API's groups, each with its operations, below the entry of the API.
  private mutating func addGroups(of api: API.Description, to parent: Int) {
    let operations = api.operations.filter { !$0.isUnlisted && $0.home != nil }
    let byGroup = Dictionary(grouping: operations) { $0.groups.first ?? "" }
    var headings: [String: Int] = [:]
    for group in api.groups {
      guard let members = byGroup[group.name], let first = members.first else { continue }
      let around = group.parent.flatMap { name in api.groups.first { $0.name == name } }
      let place = around.map { heading($0, in: &headings, below: parent) } ?? parent
      let title = group.displayName ?? group.name
      let node = add(Node(title: title, isGroup: true, parent: place), below: place)
      // A group opens with its first operation, whose own entry is the one for its page.
      nodes[node].destination = first.home
      addOperations(members, to: node)
    }
    let known = Set(api.groups.map(\.name))
    addOperations(operations.filter { !known.contains($0.groups.first ?? "") }, to: parent)
  }

  /// The heading of a group around others, made where it is first asked for.
  private mutating func heading(
    _ group: API.Group,
    in headings: inout [String: Int],
    below parent: Int
  ) -> Int {
    if let node = headings[group.name] { return node }
    let node = add(Node(title: group.displayName ?? group.name, parent: parent), below: parent)
    headings[group.name] = node
    return node
  }

  private mutating func addSchemas(
    of api: API.Description,
    number: Int,
    page: PagePath,
    to parent: Int
  ) {
    guard api.schemas.contains(where: { $0.home != nil }) else { return }
    var node = Node(title: "Schemas", isGroup: true, parent: parent)
    node.destination = .page(page, fragment: "schemas")
    nodeOfSchemas[number] = add(node, below: parent)
  }

  private mutating func add(_ node: Node, below parent: Int) -> Int {
    let index = add(node)
    nodes[parent].children.append(index)
    return index
  }

  private mutating func addOperations(_ operations: [API.Operation], to parent: Int) {
    for operation in operations {
      let node = Node(
        title: operation.navigationTitle,
        destination: operation.home,
        method: operation.method,
        parent: parent
      )
      _ = add(node, below: parent)
    }
  }
}

extension API.Operation {
  /// The summary without a full stop, or the path.
  fileprivate var navigationTitle: String {
    guard let summary, !summary.isEmpty else { return path.normalized }
    return summary.hasSuffix(".") && !summary.hasSuffix("..") ? String(summary.dropLast()) : summary
  }
}
