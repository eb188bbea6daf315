/// An explicit hyperlink target: `.. _name: where`.
package struct HyperlinkTarget: Equatable, Sendable {
  package enum Destination: Equatable, Sendable {
    /// The element that follows.
    case next
    case address(String)
    /// Another target, by its normalised name.
    case name(String)
    /// Another target by the order of anonymous references.
    case anonymousName
  }

  /// The normalised name; empty for an anonymous target (`__`).
  package var name: String
  package var isAnonymous: Bool = false
  package var destination: Destination

  package init(name: String, isAnonymous: Bool = false, destination: Destination) {
    self.name = name
    self.isAnonymous = isAnonymous
    self.destination = destination
  }
}

package struct Footnote: Equatable, Sendable {
  package enum Label: Equatable, Sendable {
    /// `[1]`
    case number(Int)
    /// `[#]`, or `[#name]` with a name to refer to it by.
    case autoNumber(name: String?)
    /// `[*]`
    case symbol
    /// `[Smith2020]`
    case citation(String)
  }

  package var label: Label
  /// What stands in the brackets on the page, once numbers are given.
  package var shownLabel: String?
  /// The fragments of the references that lead here.
  package var backlinks: [String] = []
  package var blocks: [Block]

  package init(label: Label, shownLabel: String? = nil, backlinks: [String] = [], blocks: [Block]) {
    self.label = label
    self.shownLabel = shownLabel
    self.backlinks = backlinks
    self.blocks = blocks
  }
}

/// A substitution: `.. |name| replace:: text`.
package struct SubstitutionDefinition: Equatable, Sendable {
  package var name: String
  package var inlines: [Inline]
  /// Whether white space before and after the reference is cut, as `unicode` can ask for.
  package var trimsLeft: Bool = false
  package var trimsRight: Bool = false

  package init(name: String, inlines: [Inline], trimsLeft: Bool = false, trimsRight: Bool = false) {
    self.name = name
    self.inlines = inlines
    self.trimsLeft = trimsLeft
    self.trimsRight = trimsRight
  }
}
