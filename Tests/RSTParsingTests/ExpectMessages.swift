import DocsModel
import RSTParsing
import TestSupport
import Testing

/// A small vocabulary, as a domain would hand it to the parser.
let sampleVocabulary = MarkupVocabulary(
  directives: [
    "http:get": DirectiveSyntax(
      argument: .required,
      options: ["synopsis"],
      content: .blocks,
      hasOneLineArgument: true
    ),
    "toctree": DirectiveSyntax(argument: .none, options: ["maxdepth"], content: .lines),
    "only": DirectiveSyntax(argument: .required, content: .blocks, allowsSections: true),
    "marker": DirectiveSyntax(argument: .none, content: .none),
  ],
  roles: ["ref", "http:get"]
)

func parse(_ source: MarkedSource, others: [String: String] = [:]) -> Diagnosed<Document> {
  let sources = source.tree(path: "guide/page.rst", others: others)
  let parser = RSTParser(sources: sources, vocabulary: sampleVocabulary)
  guard let file = sources["guide/page.rst"] else { preconditionFailure("the file is in the tree") }
  return parser.parse(file)
}

/// Expects exactly these warnings and errors at the marks of a text.
func expectMessages(
  in text: String,
  _ expected: [String: String],
  others: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = MarkedSource(text)
  let found = parse(source, others: others).diagnostics
  expectDiagnostics(found, at: source, expected, sourceLocation: sourceLocation)
}

/// Expects a piece of information at a mark, and nothing worse.
func expectInformation(
  in text: String,
  _ message: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = MarkedSource(text)
  let found = parse(source).diagnostics
  #expect(found.map(\.message) == [message], sourceLocation: sourceLocation)
  #expect(found.map(\.severity) == [.information], sourceLocation: sourceLocation)
  #expect(found.first?.range?.start == source.marks["1"], sourceLocation: sourceLocation)
}
