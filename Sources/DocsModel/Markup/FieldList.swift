/// One `:name: body` of a field list.
package struct Field: Equatable, Sendable {
  /// The text between the colons as written: `>json string [].name`.
  package var name: String
  package var nameInlines: [Inline]
  package var body: [Block]
  package var nameRange: SourceRange
  package var range: SourceRange

  package init(
    name: String,
    nameInlines: [Inline],
    body: [Block],
    nameRange: SourceRange,
    range: SourceRange
  ) {
    self.name = name
    self.nameInlines = nameInlines
    self.body = body
    self.nameRange = nameRange
    self.range = range
  }
}
