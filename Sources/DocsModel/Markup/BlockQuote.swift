package struct BlockQuote: Equatable, Sendable {
  package var blocks: [Block]
  package var attribution: [Inline]?

  package init(blocks: [Block], attribution: [Inline]? = nil) {
    self.blocks = blocks
    self.attribution = attribution
  }
}
