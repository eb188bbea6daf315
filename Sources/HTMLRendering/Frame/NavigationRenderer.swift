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
        isCurrent: node == current && isOwn,
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
      return Entry(isCurrent: false, isOpen: !leadsToOperations)
    }
  }

  private struct Entry {
    var isCurrent: Bool
    var isOpen: Bool
  }

  private func list(_ nodes: [Int], _ entry: (Int) -> Entry) -> HTML {
    guard !nodes.isEmpty else { return HTML() }
    let shown = window(of: nodes, entry)
    var html: HTML = "<ul>\n"
    html += ellipsis(shown.startIndex > nodes.startIndex)
    for index in shown {
      let state = entry(index)
      let node = tree.nodes[index]
      html += "<li>\(label(of: node, isCurrent: state.isCurrent))"
      if state.isOpen, !node.children.isEmpty {
        html += "\n\(list(node.children, entry))"
      }
      html += "</li>\n"
    }
    html += ellipsis(shown.endIndex < nodes.endIndex)
    html += "</ul>"
    return html
  }

  /// The operations around the current one, where a group has so many that every page of it would
  /// grow with their number.
  private func window(of nodes: [Int], _ entry: (Int) -> Entry) -> ArraySlice<Int> {
    guard nodes.count > Self.windowSize,
      let current = nodes.firstIndex(where: { tree.nodes[$0].method != nil && entry($0).isOpen })
    else { return nodes[...] }
    let start = min(max(current - Self.windowSize / 2, 0), nodes.count - Self.windowSize)
    return nodes[start..<start + Self.windowSize]
  }

  private static let windowSize = 50

  private func ellipsis(_ isShown: Bool) -> HTML {
    isShown ? "<li class=\"navigation-more\" aria-hidden=\"true\">⋮</li>\n" : HTML()
  }

  private func label(of node: NavigationTree.Node, isCurrent: Bool) -> HTML {
    guard let destination = node.destination else {
      return "<span class=\"navigation-heading\">\(node.title)</span>"
    }
    let current: HTML = isCurrent ? " aria-current=\"page\"" : HTML()
    let method: HTML = node.method.map { "\(MethodBadge.html($0)) " } ?? HTML()
    return "<a href=\"\(content.address(of: destination))\"\(current)>\(method)\(node.title)</a>"
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
    return links
  }

  func link(_ link: PageLink) -> LinkContext {
    LinkContext(title: link.title, address: content.address(of: link.destination))
  }
}
