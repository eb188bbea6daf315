import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

func parse(
  _ text: String,
  as path: String = "api.yaml",
  others: [String: String] = [:]
) -> Diagnosed<API.Description?> {
  let source = MarkedSource(text)
  let tree = source.tree(path: path, others: others)
  guard let file = tree[path] else { return Diagnosed(nil) }
  return OpenAPIParser(sources: tree).parse(file)
}

/// Expects exactly these messages of a specification in YAML with marks.
func expectSpecificationDiagnostics(
  in marked: String,
  others: [String: String] = [:],
  _ expected: [String: String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = parse(marked, others: others).diagnostics
  let source = MarkedSource(marked)
  expectDiagnostics(found, at: source, expected, sourceLocation: sourceLocation)
}

/// A specification of OpenAPI 3.0 with these lines after what each needs.
func specification(_ rest: String) -> String {
  "openapi: 3.0.0\ninfo: {title: Test, version: '1'}\n" + rest
}

/// A specification of OpenAPI 2.0 with these lines after what each needs.
func oldSpecification(_ rest: String) -> String {
  "swagger: '2.0'\ninfo: {title: Test, version: '1'}\n" + rest
}

func paragraphs(of blocks: [Block]) -> [String] {
  blocks.compactMap { block in
    if case .paragraph(let text) = block.kind { text.plainText } else { nil }
  }
}
