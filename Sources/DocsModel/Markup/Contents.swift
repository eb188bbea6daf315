/// A table of contents at this place of the page.
package struct Contents: Equatable, Sendable {
  package var title: [Inline]?
  /// Whether it lists only what is below the section that it stands in.
  package var isLocal: Bool = false
  /// How many levels it goes down; nil for all.
  package var depth: Int?

  package init(title: [Inline]? = nil, isLocal: Bool = false, depth: Int? = nil) {
    self.title = title
    self.isLocal = isLocal
    self.depth = depth
  }
}
