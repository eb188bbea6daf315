/// Blocks that belong together; docutils' topic, sidebar, container, compound and kin.
package struct Container: Equatable, Sendable {
  package enum Role: String, Sendable {
    case container
    case compound
    case topic
    case sidebar
    case header
    case footer
    /// A box with an optional title and an optional link, as sphinx-design's cards are.
    case card
    case grid
    /// A box that opens at a click; its title is always seen.
    case dropdown
    case margin
  }

  package var role: Role
  package var title: [Inline]?
  package var subtitle: [Inline]?
  package var blocks: [Block]
  /// Where a click on the whole box leads.
  package var link: Reference?

  package init(
    role: Role,
    title: [Inline]? = nil,
    subtitle: [Inline]? = nil,
    blocks: [Block],
    link: Reference? = nil
  ) {
    self.role = role
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
    self.link = link
  }
}
