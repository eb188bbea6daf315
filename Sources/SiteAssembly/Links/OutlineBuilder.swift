import DocsModel

/// Gathers headings into a tree while a document is read from top to bottom.
struct OutlineBuilder: Sendable {
  private(set) var items: [OutlineItem] = []
  private var open: [OutlineItem] = []

  /// The fragment of the section that is being read.
  var fragment: String? { open.last?.fragment }

  mutating func open(title: String, fragment: String) {
    open.append(OutlineItem(title: title, fragment: fragment))
  }

  mutating func close() {
    guard let item = open.popLast() else { return }
    if open.isEmpty {
      items.append(item)
    } else {
      open[open.count - 1].children.append(item)
    }
  }
}
