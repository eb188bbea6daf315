/// Text for one output format, shown only where the site's owner allows it.
package struct Raw: Equatable, Sendable {
  /// The formats as written: `html`, `html latex`.
  package var format: String
  package var text: String
  package var range: SourceRange

  package init(format: String, text: String, range: SourceRange) {
    self.format = format
    self.text = text
    self.range = range
  }
}
