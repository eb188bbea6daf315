import DocsModel

/// A directive as written, its options checked.
struct DirectiveCall {
  var name: String
  var nameRange: SourceRange
  var arguments: [String] = []
  /// The lines of the arguments.
  var argumentLines: [Line] = []
  var options: [Directive.Option] = []
  var content: [Line] = []
  /// All lines of the directive.
  var block: [Line] = []
  var range: SourceRange
  /// The name of the substitution that the directive defines.
  var substitution: String?

  subscript(_ option: String) -> String? {
    options.first { $0.name == option }?.value
  }

  func optionRange(_ option: String) -> SourceRange {
    options.first { $0.name == option }?.range ?? nameRange
  }

  var classes: [String] { self["class"].map(Words.split) ?? [] }
}

/// What a directive puts into the tree: blocks, or inlines within a substitution.
struct DirectiveResult {
  var blocks: [Block] = []
  var inlines: [Inline] = []

  static let nothing = DirectiveResult()

  static func block(_ kind: Block.Kind, _ attributes: Attributes, _ call: DirectiveCall) -> Self {
    DirectiveResult(blocks: [Block(kind: kind, attributes: attributes, range: call.range)])
  }
}

extension BlockParser {
  /// Makes the attributes of a directive's `class` and `name` options.
  mutating func attributes(
    of call: DirectiveCall,
    element: String,
    classes: [String] = [],
    line: Int32? = nil
  ) -> (attributes: Attributes, messages: [Block]) {
    var attributes = Attributes()
    var messages: [Block] = []
    if let name = call["name"] {
      let noted = identifiers.note(
        names: [NameNormalization.full(name)],
        element: element,
        isExplicit: true
      )
      attributes = noted.attributes
      messages = noted.conflicts.map { message($0, at: call.range, line: line) }
    }
    attributes.classes = classes + call.classes
    return (attributes, messages)
  }

  /// The message about a directive that cannot be used as it is written.
  mutating func failure(
    _ call: DirectiveCall,
    _ diagnostic: Diagnostic,
    _ text: String
  ) -> DirectiveResult {
    DirectiveResult(
      blocks: [message(diagnostic.moved(to: call.nameRange), text, source: source(of: call))]
    )
  }

  func source(of call: DirectiveCall) -> String {
    text.string(call.block)
  }

  /// The message about a directive that has no content, or nil where it has some.
  mutating func missingContent(_ call: DirectiveCall) -> DirectiveResult? {
    guard call.content.isEmpty else { return nil }
    return failure(
      call,
      .missingContent(call.name, at: call.nameRange),
      "Content block expected for the \"\(call.name)\" directive; none found."
    )
  }

  /// The inline markup of the first argument; what is wrong with it goes to `messages`.
  mutating func title(of call: DirectiveCall, messages: inout [Block]) -> [Inline]? {
    call.argumentLines.isEmpty ? nil : inlines(call.argumentLines, messages: &messages)
  }
}
