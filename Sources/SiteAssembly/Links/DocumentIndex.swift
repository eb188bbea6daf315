import DocsModel

/// What others may refer to in one document.
struct DocumentIndex: Sendable {
  struct Label: Sendable {
    var fragment: String
    /// The title or caption that a reference without a text of its own shows.
    var title: String?
    var range: SourceRange
    /// Its number where it labels something with a caption.
    var caption: CaptionOrdinal?
    /// The fragment to link to of the section that it labels.
    var section: String?
  }

  var targets = LocalTargets()
  /// What `ref` can name, in the order of the document.
  var labels: [(name: String, label: Label)] = []
  var citations: [String: String] = [:]
  var title: String?
  /// The headings of the document, the title at the top.
  var outline: [OutlineItem] = []
  var footnotes = FootnoteNumbers()
  var captions = CaptionCounter()
  /// For each of the document's own operations, the fragment that it stands at and its group.
  var placements: [OperationPlacement] = []
}

/// Where an operation stands in a document.
struct OperationPlacement: Sendable {
  var id: API.Operation.ID
  var fragment: String?
  /// The titles of the sections around it, outermost first.
  var sections: [String]
  var range: SourceRange
}
