import DocsModel
import Foundation
import RSTParsing
import TestSupport
import Testing

/// Runs docutils' own parser cases.
@Suite struct `docutils conformance` {
  @Test(.needsSharedInputs)
  func `gives docutils' tree for every case`() throws {
    let failing = try DocutilsCase.all().filter { $0.class.hasPrefix("plain") && !passes($0) }
    #expect(failing.map { "\($0.class) \($0.suite) \($0.name)" } == [])
  }

  private func passes(_ testCase: DocutilsCase) -> Bool {
    let source = SourceTree(contents: ["case.rst": Array(testCase.input.utf8)])
    let parser = RSTParser(
      sources: source,
      vocabulary: MarkupVocabulary(directives: [:], roles: []),
      identifiers: .prefixed
    )
    guard let file = source["case.rst"] else { return false }
    var found = PseudoXMLWriter.text(of: parser.parse(file).value)
    var expected = testCase.expected
    if testCase.class == "plain-msg" {
      found = withoutMessages(found)
      expected = withoutMessages(expected)
    }
    return normalized(found) == normalized(expected)
  }

  /// Leaves out message elements, and the identifiers that link to them.
  private func withoutMessages(_ text: String) -> String {
    var kept: [Substring] = []
    var messageIndent: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      if let messageIndent, indent > messageIndent, !line.allSatisfy(\.isWhitespace) { continue }
      messageIndent = nil
      if line.dropFirst(indent).hasPrefix("<system_message") {
        messageIndent = indent
        continue
      }
      kept.append(line)
    }
    let pattern = /\ (ids|refid|backrefs)="[^"]*(problematic|system-message)[^"]*"/
    return kept.joined(separator: "\n").replacing(pattern, with: "")
  }

  private func normalized(_ text: String) -> String {
    let lines = text.replacing(/<document [^>]*>/, with: "<document>", maxReplacements: 1)
      .trimmingCharacters(in: .whitespacesAndNewlines)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      var line = line
      while line.last?.isWhitespace == true { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
