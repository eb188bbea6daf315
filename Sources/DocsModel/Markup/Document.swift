/// One source file as its parser understood it, before links, directives and roles are resolved.
package struct Document: Equatable, Sendable {
  package enum Format: String, Sendable {
    case restructuredText
    case markdown
  }

  package var file: SourceFile.ID
  /// Relative to the content root, with its extension: `reference/users.rst`.
  package var path: String
  package var format: Format
  /// The title for the page's metadata where the writer gave one apart from the headings.
  package var title: String?
  /// The fields of Markdown's front matter, or of RST's `meta` directives, whose names may have
  /// attributes (`description lang=en`); RST's document fields stand in `blocks`.
  package var metadata: [MetadataField] = []
  /// What RST's `header` and `footer` directives put above and below the page.
  package var header: [Block] = []
  package var footer: [Block] = []
  package var blocks: [Block]

  package init(
    file: SourceFile.ID,
    path: String,
    format: Format,
    title: String? = nil,
    metadata: [MetadataField] = [],
    header: [Block] = [],
    footer: [Block] = [],
    blocks: [Block]
  ) {
    self.file = file
    self.path = path
    self.format = format
    self.title = title
    self.metadata = metadata
    self.header = header
    self.footer = footer
    self.blocks = blocks
  }
}

/// One entry of a document's front matter.
package struct MetadataField: Equatable, Sendable {
  package var name: String
  package var value: String
  package var range: SourceRange

  package init(name: String, value: String, range: SourceRange) {
    self.name = name
    self.value = value
    self.range = range
  }
}
