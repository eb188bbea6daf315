/// A heading with everything up to the next heading of its level.
package struct Section: Equatable, Sendable {
  package var title: [Inline]
  package var titleRange: SourceRange
  package var blocks: [Block]

  package init(title: [Inline], titleRange: SourceRange, blocks: [Block]) {
    self.title = title
    self.titleRange = titleRange
    self.blocks = blocks
  }
}
