/// An inline element of a text, in docutils' and CommonMark's common vocabulary.
package indirect enum Inline: Equatable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case literal(Literal)
  case `subscript`([Inline])
  case superscript([Inline])
  case titleReference([Inline])
  case abbreviation([Inline], title: String?)
  case span([Inline], Attributes)
  case math(String)
  case image(Image)
  case lineBreak
  case raw(Raw)
  /// A place to link to within a text.
  case target([Inline], Attributes)
  case footnoteReference(FootnoteReference)
  /// A link whose destination is known.
  case link(Link)

  // As written; none of these is left after assembly.
  case reference(Reference)
  case substitutionReference(SubstitutionReference)
  case role(Role)
  /// Markup that could not be understood, as written, with what is shown in its place if its
  /// reader can be told more.
  case problematic(String, shown: Inline? = nil, SourceRange)
}

/// Inline code.
package struct Literal: Equatable, Sendable {
  package var text: String
  /// The language of the `code` role.
  package var language: String?
  package var classes: [String] = []
  /// The parts that a reader fills in, as offsets into the text's UTF-8 in order.
  package var placeholders: [Range<Int>] = []

  package init(
    text: String,
    language: String? = nil,
    classes: [String] = [],
    placeholders: [Range<Int>] = []
  ) {
    self.text = text
    self.language = language
    self.classes = classes
    self.placeholders = placeholders
  }
}

package struct Link: Equatable, Sendable {
  package var children: [Inline]
  package var destination: LinkDestination
  package var title: String?
  package var classes: [String] = []

  package init(
    children: [Inline],
    destination: LinkDestination,
    title: String? = nil,
    classes: [String] = []
  ) {
    self.children = children
    self.destination = destination
    self.title = title
    self.classes = classes
  }
}

package struct Reference: Equatable, Sendable {
  package enum Target: Equatable, Sendable {
    /// A target of the same document by its normalised name.
    case name(String)
    /// The next anonymous target of the document.
    case anonymous
    /// An address as written: `https://…`, `../users.html#list`, `users.md`, `#list`.
    case address(String)
  }

  package var children: [Inline]
  package var target: Target
  /// The name as written, with white space normalised.
  package var name: String?
  /// The title of a Markdown link.
  package var title: String?
  /// The name that a reference with its address, `` `name <address>`_ ``, gives to that address.
  package var attributes: Attributes = Attributes()
  package var range: SourceRange
  /// Where an image or a card leads, once assembly has found it.
  package var destination: LinkDestination?

  package init(
    children: [Inline],
    target: Target,
    name: String? = nil,
    title: String? = nil,
    attributes: Attributes = Attributes(),
    range: SourceRange,
    destination: LinkDestination? = nil
  ) {
    self.children = children
    self.target = target
    self.name = name
    self.title = title
    self.attributes = attributes
    self.range = range
    self.destination = destination
  }
}

package struct FootnoteReference: Equatable, Sendable {
  package var label: Footnote.Label
  /// What stands in the brackets on the page, once numbers are given.
  package var shownLabel: String?
  /// The fragment of the footnote.
  package var target: String?
  package var id: String = ""
  package var range: SourceRange

  package init(
    label: Footnote.Label,
    shownLabel: String? = nil,
    target: String? = nil,
    id: String = "",
    range: SourceRange
  ) {
    self.label = label
    self.shownLabel = shownLabel
    self.target = target
    self.id = id
    self.range = range
  }
}

package struct SubstitutionReference: Equatable, Sendable {
  /// The name as written, with white space normalised.
  package var name: String
  /// The name as written, with its line breaks.
  package var text: String
  package var range: SourceRange
  /// The reference around it: `|name|_`.
  package var target: Reference.Target?

  package init(
    name: String,
    text: String? = nil,
    range: SourceRange,
    target: Reference.Target? = nil
  ) {
    self.name = name
    self.text = text ?? name
    self.range = range
    self.target = target
  }
}

/// Interpreted text: `` :name:`text` ``.
package struct Role: Equatable, Sendable {
  /// In lower case; empty for the default role.
  package var name: String
  /// The text as written, with escapes resolved.
  package var text: String
  package var range: SourceRange

  /// Splits `title <target>`; the title is nil where only a target is written.
  package var titleAndTarget: (title: String?, target: String) {
    guard text.utf8.last == UInt8(ascii: ">"), let open = text.lastIndex(of: "<"),
      open > text.startIndex
    else { return (nil, text) }
    var title = text[..<open]
    while title.last?.isWhitespace == true { title.removeLast() }
    guard !title.isEmpty else { return (nil, text) }
    return (String(title), String(text[text.index(after: open)...].dropLast()))
  }

  package init(name: String, text: String, range: SourceRange) {
    self.name = name
    self.text = text
    self.range = range
  }
}
