/// A message of the parser at its place in the tree, as docutils puts it there.
package struct SystemMessage: Equatable, Sendable {
  /// docutils' levels, 1 (INFO) to 4 (SEVERE).
  package var level: Int
  /// The line that docutils would report.
  package var line: Int?
  package var message: String
  /// The source text that the message is about, where docutils shows it.
  package var source: String?
  /// What stands below the source text.
  package var details: [Block]
  /// The identifiers of the elements that the message is about.
  package var backlinks: [String]

  package init(
    level: Int,
    line: Int? = nil,
    message: String,
    source: String? = nil,
    details: [Block] = [],
    backlinks: [String] = []
  ) {
    self.level = level
    self.line = line
    self.message = message
    self.source = source
    self.details = details
    self.backlinks = backlinks
  }
}
