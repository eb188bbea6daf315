import DocsModel

/// Renders the navigation, the outline and other lists of links around a page's content.
struct NavigationRenderer {
  let tree: NavigationTree
  let content: ContentRenderer

  /// Renders the top of the tree and the branch that the page stands on, so that a page's size does
  /// not grow with the site's.
  func navigation(for page: Page?) -> HTML {
    let current = page.flatMap { tree.node(for: $0) }
    let own = page.map { LinkDestination.page($0.path, fragment: nil) }
    let branch = tree.branch(of: current)
    return list(tree.roots) { node in
      Entry(
        isCurrent: node == current && tree.nodes[node].destination == own,
        isOpen: branch.contains(node) || tree.nodes[node].destination == nil
      )
    }
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
    var html: HTML = "<ul>\n"
    for index in nodes {
      let state = entry(index)
      let node = tree.nodes[index]
      html += "<li>\(label(of: node, isCurrent: state.isCurrent))"
      if state.isOpen, !node.children.isEmpty {
        html += "\n\(list(node.children, entry))"
      }
      html += "</li>\n"
    }
    html += "</ul>"
    return html
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
    return "\(MethodBadge.html(operation.method)) \(operation.path.normalized)"
  }

  func link(_ link: PageLink) -> LinkContext {
    LinkContext(title: link.title, address: content.address(of: link.destination))
  }
}
