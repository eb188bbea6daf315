/// A note, a warning or another aside that stands out of the text.
package struct Admonition: Equatable, Sendable {
  /// The class of the aside: one of docutils' nine, or `admonition` for one with a title of its
  /// own, or one of Sphinx's (`seealso`, `versionadded`, `versionchanged`, `deprecated` …).
  package var kind: String
  /// The title as written, or nil where the kind names it.
  package var title: [Inline]?
  package var blocks: [Block]

  package init(kind: String, title: [Inline]? = nil, blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}
