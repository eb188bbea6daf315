import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

func read(_ text: String, as path: String = "a.yaml") -> Diagnosed<Node?> {
  read(Array(text.utf8), as: path)
}

func read(_ bytes: [UInt8], as path: String) -> Diagnosed<Node?> {
  NodeReader().read(SourceFile(id: SourceFile.ID(0), path: path, bytes: bytes))
}

/// Expects exactly these messages of a text with marks.
func expectNodeDiagnostics(
  in marked: String,
  as path: String,
  _ expected: [String: String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = MarkedSource(marked)
  let found = read(source.text, as: path).diagnostics
  expectDiagnostics(found, at: source, expected, sourceLocation: sourceLocation)
}

extension Node {
  /// The value without places, as compact JSON.
  var json: String {
    switch kind {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { "\(Self.quoted($0.key)):\($0.value.json)" }
        .joined(separator: ",") + "}"
    }
  }

  /// Swift's spelling is JSON's but for an escape that JSON does not know.
  private static func quoted(_ text: String) -> String {
    text.debugDescription.replacing("\\'", with: "'")
  }
}
