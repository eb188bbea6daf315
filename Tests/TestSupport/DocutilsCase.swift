import Foundation

/// A case of docutils' own test suites: a text, and the pseudo-XML that docutils makes of it.
package struct DocutilsCase: Decodable, Sendable {
  /// The path of its suite in docutils' tests, without extension.
  package var suite: String
  package var name: String
  package var input: String
  package var expected: String
  /// `plain` and `plain-msg` need no more than a parser; `other` needs transforms or settings.
  package var `class`: String

  private enum CodingKeys: String, CodingKey {
    case suite, name, input, `class`
    case expected = "expected_pseudoxml"
  }

  package var suiteName: String { suite.split(separator: "/").last.map(String.init) ?? suite }

  /// All cases of the shared inputs.
  package static func all() throws -> [DocutilsCase] {
    let path = SharedInputs.path + "/conformance/docutils.json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try JSONDecoder().decode([DocutilsCase].self, from: data)
  }
}
