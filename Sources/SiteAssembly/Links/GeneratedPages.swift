import DocsModel

/// The pages that Sphinx makes by itself, which documents name by labels.
enum GeneratedPages {
  static let routingTable = "http-routingtable"

  private static let titles = [
    "genindex": "Index", "modindex": "Module Index", "py-modindex": "Python Module Index",
    "search": "Search Page", "routingtable": "HTTP Routing Table",
  ]

  static func title(of label: String) -> String? { titles[label] }

  /// Where the label leads; nil for pages that this site does not have.
  static func page(of label: String, in table: LinkTable) -> PagePath? {
    switch label {
    case "search": PagePath("search.html")
    case "routingtable": table.routingTable
    default: nil
    }
  }
}
