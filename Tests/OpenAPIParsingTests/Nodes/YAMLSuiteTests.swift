import DocsModel
import Foundation
import OpenAPIParsing
import TestSupport
import Testing

/// One case of yaml-test-suite; the later cases of a file keep what they do not say anew.
private struct YAMLCase {
  var name = ""
  var yaml = ""
  var json: String?
  var fails = false
  var isSkipped = false

  mutating func update(from node: Node) {
    yaml = node["yaml"]?.string.map(Self.unveil) ?? yaml
    fails = node["fail"].map { $0.json == "true" } ?? fails
    isSkipped = node["skip"] != nil
    if let text = node["json"] { json = text.string }
    if fails { json = nil }
  }

  /// Puts blanks, tabs and line ends in the place of the signs that stand for them.
  private static func unveil(_ text: String) -> String {
    var result = text
    for sign in ["————»", "———»", "——»", "—»", "»"] {
      result = result.replacingOccurrences(of: sign, with: "\t")
    }
    let signs = ["␣": " ", "↵": "", "∎\n": "", "←": "\r", "⇔": "\u{FEFF}"]
    for (sign, character) in signs {
      result = result.replacingOccurrences(of: sign, with: character)
    }
    return result
  }
}

@Suite struct `yaml-test-suite` {
  @Test(.needsSharedInputs) func `is read but for what libyaml cannot`() throws {
    let known = try deviations()
    var wrong: Set<String> = []
    for entry in try cases() where !entry.isSkipped {
      let result = read(entry.yaml)
      if !isRight(entry, result) { wrong.insert(entry.name) }
    }
    #expect(wrong.subtracting(known).sorted() == [])
    #expect(known.subtracting(wrong).sorted() == [], "these are right now: strike them off")
  }

  private func isRight(_ entry: YAMLCase, _ result: Diagnosed<Node?>) -> Bool {
    let errors = result.diagnostics.filter { $0.severity >= .error }
    if entry.fails { return !errors.isEmpty && errors.allSatisfy { $0.range != nil } }
    guard let json = entry.json else { return result.value != nil }
    let first = firstValue(of: json)
    let found = result.value.map(sorted)
    return errors.isEmpty && found == first.map(sorted)
  }

  /// The first of the values that follow each other, one for each document.
  private func firstValue(of json: String) -> Node? {
    guard !json.isEmpty else { return read("").value }
    var lines: [Substring] = []
    for line in json.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(line)
      let text = lines.joined(separator: "\n")
      if let value = read(text, as: "a.json").value { return value }
    }
    return nil
  }

  /// The value as text with sorted members: an alias or a merge may change their order.
  private func sorted(_ node: Node) -> String {
    switch node.kind {
    case .array(let items): "[" + items.map(sorted).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\($0.key):\(sorted($0.value))" }.sorted().joined(separator: ",") + "}"
    case .number(let text): Double(text).map { "\($0)" } ?? text
    case .null, .boolean, .string: node.json
    }
  }

  private func cases() throws -> [YAMLCase] {
    let folder = SharedInputs.path + "/conformance/yaml"
    var cases: [YAMLCase] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let file = try #require(read(text, as: name).value, "\(name)")
      guard case .array(let items) = file.kind else { continue }
      var entry = YAMLCase()
      for (number, item) in items.enumerated() {
        entry.name = name.dropLast(5) + (items.count > 1 ? "/\(number)" : "")
        entry.update(from: item)
        cases.append(entry)
      }
    }
    return cases
  }

  /// The names before the colons of the checked-in list.
  private func deviations() throws -> Set<String> {
    let path = #filePath.replacingOccurrences(
      of: "Nodes/YAMLSuiteTests.swift",
      with: "Fixtures/libyaml-deviations.yaml"
    )
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return Set(read(text).value?.members.map(\.key) ?? [])
  }
}
