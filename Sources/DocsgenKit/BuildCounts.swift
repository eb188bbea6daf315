import DocsModel

/// How much went into a site, and how much came out.
package struct BuildCounts: Equatable, Sendable {
  package var documents = 0
  package var operations = 0
  package var pages = 0
  package var files = 0
  package var bytes = 0

  init(_ assembled: AssembledSite, files: [OutputFile]) {
    documents = assembled.documents.count
    operations = assembled.site.apis.reduce(0) { $0 + $1.operations.count }
    pages = assembled.site.pages.count
    self.files = files.count
    bytes = files.reduce(0) { $0 + $1.bytes.count }
  }

  var rows: [(String, Int)] {
    [
      ("documents", documents), ("operations", operations), ("pages", pages), ("files", files),
      ("bytes", bytes),
    ]
  }
}
