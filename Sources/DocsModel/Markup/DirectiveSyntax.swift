/// How a directive is written; what it means is settled by assembly.
package struct DirectiveSyntax: Equatable, Sendable {
  package enum Argument: Sendable {
    case none
    case optional
    case required
  }

  package enum Content: Sendable {
    case none
    /// Parsed as body elements; section titles may stand in it where `allowsSections` is set.
    case blocks
    /// A definition list in which several terms, each on its line, may share a definition.
    case definitions
    /// Kept line by line.
    case lines
  }

  package var argument: Argument
  /// Whether the argument is inline markup, as a title is.
  package var parsesArgument: Bool = false
  /// The names of the options it takes; others are errors.
  package var options: Set<String> = []
  /// Those of its options whose values are inline markup, as captions are.
  package var markupOptions: Set<String> = []
  package var content: Content
  package var allowsSections: Bool = false
  /// Whether the argument ends with its line: what follows it at once is content.
  package var hasOneLineArgument: Bool = false
  /// Characters of which a line of three or more divides the content, as in sphinx-design's cards:
  /// such a line becomes a transition with the character as its class.
  package var dividers: [Character] = []

  package init(
    argument: Argument,
    parsesArgument: Bool = false,
    options: Set<String> = [],
    markupOptions: Set<String> = [],
    content: Content,
    allowsSections: Bool = false,
    hasOneLineArgument: Bool = false,
    dividers: [Character] = []
  ) {
    self.argument = argument
    self.parsesArgument = parsesArgument
    self.options = options
    self.markupOptions = markupOptions
    self.content = content
    self.allowsSections = allowsSections
    self.hasOneLineArgument = hasOneLineArgument
    self.dividers = dividers
  }
}

/// The directives and roles that a parser accepts beyond docutils' own.
package struct MarkupVocabulary: Equatable, Sendable {
  package var directives: [String: DirectiveSyntax]
  package var roles: Set<String>
  /// What docutils' own directives are where their argument is a signature: `Client(server)`.
  package var signatures: [String: String]

  package init(
    directives: [String: DirectiveSyntax],
    roles: Set<String>,
    signatures: [String: String] = [:]
  ) {
    self.directives = directives
    self.roles = roles
    self.signatures = signatures
  }
}
