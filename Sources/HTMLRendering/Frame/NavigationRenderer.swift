import DocsModel

/// Renders the navigation, the outline and other lists of links around a page's content.
struct NavigationRenderer {
  let tree: NavigationTree
  let content: ContentRenderer

  /// Renders the top of the tree and the branch that the page stands on, so that a page's size does
  /// not grow with the site's.
  func navigation(for page: Page?) -> HTML {
    let current = page.flatMap { tree.node(for: $0) }
    let isOwn = current.map { stands(for: page, $0) } ?? false
    let branch = tree.branch(of: current)
    return list(tree.roots) { node in
      Entry(
        current: node == current ? (isOwn ? "page" : "true") : nil,
        isOpen: branch.contains(node) || tree.nodes[node].destination == nil
      )
    }
  }

  /// Whether a node leads to the page itself, and not only to one above it.
  private func stands(for page: Page?, _ node: Int) -> Bool {
    guard let page else { return false }
    if case .apiIndex = page.kind { return true }
    return tree.nodes[node].destination == .page(page.path, fragment: nil)
  }

  /// Renders the whole tree, without the operations of the APIs.
  func contents() -> HTML {
    list(tree.roots) { node in
      let leadsToOperations = tree.nodes[node].children.contains { child in
        tree.nodes[child].method != nil
          || tree.nodes[child].children.contains {
            tree.nodes[$0].method != nil
          }
      }
      return Entry(current: nil, isOpen: !leadsToOperations)
    }
  }

  private struct Entry {
    /// The value of `aria-current`: whether the reader is there, or at a page below.
    var current: String?
    var isOpen: Bool
  }

  private func list(_ nodes: [Int], _ entry: (Int) -> Entry) -> HTML {
    var html = HTML()
    append(nodes, to: &html, entry)
    return html
  }

  /// Writes into one piece of markup: every page has this list, and it is the longest of its frame.
  private func append(_ nodes: [Int], to html: inout HTML, _ entry: (Int) -> Entry) {
    guard !nodes.isEmpty else { return }
    let shown = window(of: nodes, entry)
    html.append(literal: "<ul>\n")
    html += more(than: shown, of: nodes, isBefore: true)
    for index in shown {
      let state = entry(index)
      html.append(literal: "<li>")
      appendLabel(of: index, current: state.current, to: &html)
      if state.isOpen, !tree.nodes[index].children.isEmpty {
        html.append(literal: "\n")
        append(tree.nodes[index].children, to: &html, entry)
      }
      html.append(literal: "</li>\n")
    }
    html += more(than: shown, of: nodes, isBefore: false)
    html.append(literal: "</ul>")
  }

  /// The groups or operations around the reader's, where there are so many that every page would
  /// grow with their number.
  private func window(of nodes: [Int], _ entry: (Int) -> Entry) -> ArraySlice<Int> {
    guard let size = nodes.first.flatMap({ tree.nodes[$0].windowSize }), nodes.count > size,
      let current = nodes.firstIndex(where: { entry($0).isOpen })
    else { return nodes[...] }
    let start = min(max(current - size / 2, 0), nodes.count - size)
    return nodes[start..<start + size]
  }

  /// Leads to what is left out before or after a window.
  private func more(than shown: ArraySlice<Int>, of nodes: [Int], isBefore: Bool) -> HTML {
    let left = isBefore ? shown.startIndex : nodes.count - shown.endIndex
    guard left > 0 else { return HTML() }
    let nearest = isBefore ? nodes[shown.startIndex - 1] : nodes[shown.endIndex]
    let address = tree.nodes[nearest].destination.map(content.address)
    return """
      <li class="navigation-more"><a\(attribute: "href", address)>\(left) \
      \(isBefore ? "before" : "after")</a></li>

      """
  }

  private func appendLabel(of index: Int, current: String?, to html: inout HTML) {
    guard let destination = tree.nodes[index].destination else {
      html += "<span class=\"navigation-heading\">\(tree.nodes[index].label)</span>"
      return
    }
    html.append(literal: "<a href=\"")
    html.append(text: content.address(of: destination))
    html.append(literal: "\"")
    if let current { html += "\(attribute: "aria-current", current)" }
    html.append(literal: ">")
    html += tree.nodes[index].label
    html.append(literal: "</a>")
  }

  /// Renders the headings of the page; one heading alone is no outline.
  func outline(_ items: [OutlineItem]) -> HTML {
    guard items.count > 1 || items.first?.children.isEmpty == false else { return HTML() }
    return outlineList(items)
  }

  private func outlineList(_ items: [OutlineItem]) -> HTML {
    let rows: [HTML] = items.map { item in
      let children = item.children.isEmpty ? HTML() : outlineList(item.children)
      let address = "#" + PercentEncoding.fragment(item.fragment)
      return "<li><a href=\"\(address)\">\(title(of: item))</a>\(children)</li>\n"
    }
    return "<ul>\n\(rows)</ul>"
  }

  private func title(of item: OutlineItem) -> HTML {
    guard let operation = tree.operation(at: item.fragment, on: content.page) else {
      return HTML(text: item.title)
    }
    return "\(MethodBadge.html(operation.method)) \(PathText.html(operation.path.normalized))"
  }

  /// The pages above, each title once: the site's first page may be an API's own.
  func breadcrumbs(of page: Page) -> [LinkContext] {
    var links: [LinkContext] = []
    for crumb in page.breadcrumbs where crumb.title != links.last?.title {
      links.append(link(crumb))
    }
    if let crumb = tree.node(for: page).flatMap({ crumb(below: $0, page) }) { links.append(crumb) }
    return links
  }

  /// The group of an operation, or the list that a schema stands in.
  private func crumb(below node: Int, _ page: Page) -> LinkContext? {
    switch page.kind {
    case .document, .apiIndex, .components: return nil
    case .operation(let id):
      let api = content.site.apis[id.api]
      let name = api.operations[id.index].groups.first
      guard let group = api.groups.first(where: { $0.name == name }),
        let index = content.references.indexPage(of: id.api)
      else { return nil }
      let place = LinkDestination.page(
        index,
        fragment: OperationIndexRows.anchor(of: group.name)
      )
      return LinkContext(
        title: group.displayName ?? group.name,
        address: content.address(of: place)
      )
    case .schema:
      guard let destination = tree.nodes[node].destination else { return nil }
      return LinkContext(
        title: tree.nodes[node].title,
        address: content.address(of: destination)
      )
    }
  }

  func link(_ link: PageLink) -> LinkContext {
    LinkContext(title: link.title, address: content.address(of: link.destination))
  }
}
