import DocsModel

/// All that the links of a document can show of others: titles, places, numbers, operations.
struct LinkSurroundings: Equatable, Sendable {
  private let pages: [PagePath]
  private let titles: [String]
  private let outlines: [[OutlineItem]]
  private let toctrees: [[Toctree]]
  private let captionNumbers: CaptionNumbers
  private let sectionNumbers: [Int: [String: String]]
  private let pagePaths: [String: PagePath]
  private let places: [[String: LinkTable.Place]]
  private let destinations: [String: LinkDestination]
  private let operations: OperationTable

  init(_ table: LinkTable, _ operations: OperationTable) {
    pages = table.pages
    titles = table.titles
    outlines = table.indices.map(\.outline)
    toctrees = table.toctrees
    captionNumbers = table.captionNumbers
    sectionNumbers = table.toctreeNumbers.numbers
    pagePaths = table.pagePaths
    places = [table.labels, table.terms, table.objects, table.citations]
    destinations = table.operations
    self.operations = operations
  }
}
