package struct ListItem: Equatable, Sendable {
  package var blocks: [Block]
  package var attributes: Attributes = Attributes()
  package var range: SourceRange

  package init(blocks: [Block], attributes: Attributes = Attributes(), range: SourceRange) {
    self.blocks = blocks
    self.attributes = attributes
    self.range = range
  }
}

package struct BulletList: Equatable, Sendable {
  /// The character before the items: `-`, `*`, `+`, `•`.
  package var marker: String
  /// CommonMark's tight lists show their paragraphs without space between them.
  package var isTight: Bool = false
  package var items: [ListItem]

  package init(marker: String, isTight: Bool = false, items: [ListItem]) {
    self.marker = marker
    self.isTight = isTight
    self.items = items
  }
}

package struct EnumeratedList: Equatable, Sendable {
  package enum Numbering: String, Sendable {
    case arabic
    case lowerAlpha = "loweralpha"
    case upperAlpha = "upperalpha"
    case lowerRoman = "lowerroman"
    case upperRoman = "upperroman"
  }

  package var numbering: Numbering = .arabic
  /// What stands before and after the number: `(` and `)`.
  package var prefix: String = ""
  package var suffix: String = "."
  package var start: Int = 1
  package var isTight: Bool = false
  package var items: [ListItem]

  package init(
    numbering: Numbering = .arabic,
    prefix: String = "",
    suffix: String = ".",
    start: Int = 1,
    isTight: Bool = false,
    items: [ListItem]
  ) {
    self.numbering = numbering
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

package struct DefinitionItem: Equatable, Sendable {
  package var term: [Inline]
  package var classifiers: [[Inline]] = []
  package var definition: [Block]
  package var attributes: Attributes = Attributes()
  package var range: SourceRange

  package init(
    term: [Inline],
    classifiers: [[Inline]] = [],
    definition: [Block],
    attributes: Attributes = Attributes(),
    range: SourceRange
  ) {
    self.term = term
    self.classifiers = classifiers
    self.definition = definition
    self.attributes = attributes
    self.range = range
  }
}

package struct OptionItem: Equatable, Sendable {
  /// One spelling of a command-line option: `--output=FILE`.
  package struct Option: Equatable, Sendable {
    package var string: String
    package var delimiter: String = ""
    package var argument: String?

    package init(string: String, delimiter: String = "", argument: String? = nil) {
      self.string = string
      self.delimiter = delimiter
      self.argument = argument
    }
  }

  package var options: [Option]
  package var description: [Block]
  package var range: SourceRange

  package init(options: [Option], description: [Block], range: SourceRange) {
    self.options = options
    self.description = description
    self.range = range
  }
}

/// A line, or deeper lines below one another, of a line block.
package indirect enum LineBlockItem: Equatable, Sendable {
  case line([Inline])
  case nested([LineBlockItem])
}
