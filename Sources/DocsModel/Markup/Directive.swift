/// An explicit markup construct that the RST parser knows only by its syntax.
///
/// Assembly replaces it by blocks; none is left in a `Site`.
package struct Directive: Equatable, Sendable {
  package struct Option: Equatable, Sendable {
    package var name: String
    package var value: String
    /// The value's inline markup where `DirectiveSyntax` asks for it.
    package var inlines: [Inline] = []
    package var range: SourceRange

    package init(name: String, value: String, inlines: [Inline] = [], range: SourceRange) {
      self.name = name
      self.value = value
      self.inlines = inlines
      self.range = range
    }
  }

  package enum Content: Equatable, Sendable {
    case none
    case blocks([Block])
    case lines([SourceLine])
  }

  package var name: String
  package var nameRange: SourceRange
  /// The arguments as written, a line feed between lines.
  package var argument: String
  package var argumentRange: SourceRange
  /// The argument's inline markup where `DirectiveSyntax` asks for it.
  package var argumentInlines: [Inline] = []
  package var options: [Option]
  package var content: Content

  package subscript(option name: String) -> Option? {
    options.first { $0.name == name }
  }

  package init(
    name: String,
    nameRange: SourceRange,
    argument: String,
    argumentRange: SourceRange,
    argumentInlines: [Inline] = [],
    options: [Option],
    content: Content
  ) {
    self.name = name
    self.nameRange = nameRange
    self.argument = argument
    self.argumentRange = argumentRange
    self.argumentInlines = argumentInlines
    self.options = options
    self.content = content
  }
}

/// A line of text that kept its place.
package struct SourceLine: Equatable, Sendable {
  package var text: String
  package var range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}
