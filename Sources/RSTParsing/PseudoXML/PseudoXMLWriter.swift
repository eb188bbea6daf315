package import DocsModel

/// docutils' pseudo-XML of a document as its parser gives it, before any transform.
package struct PseudoXMLWriter {
  var lines: [String] = []
  var depth = 0
  private var problems = 0

  package static func text(of document: Document) -> String {
    var writer = PseudoXMLWriter()
    var attributes = ["source": "test data"]
    attributes["title"] = document.title
    writer.element("document", attributes) { writer in
      document.metadata.forEach { writer.meta($0) }
      writer.decoration(document)
      writer.blocks(document.blocks)
    }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  /// Writes a start tag with its attributes by name, and below it what it holds.
  mutating func element(
    _ tag: String,
    _ attributes: [String: String] = [:],
    _ content: (inout PseudoXMLWriter) -> Void = { _ in }
  ) {
    let written = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }
    line("<\(tag)\(written.joined())>")
    depth += 1
    content(&self)
    depth -= 1
  }

  private mutating func line(_ text: String) {
    lines.append(String(repeating: "    ", count: depth) + text)
  }

  mutating func text(_ text: String) {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    if rows.last?.isEmpty == true { rows.removeLast() }
    rows.forEach { line(String($0)) }
  }

  mutating func textElement(_ tag: String, _ string: String, _ attributes: [String: String] = [:]) {
    element(tag, attributes) { $0.text(string) }
  }

  mutating func problematic(_ string: String) {
    problems += 1
    textElement(
      "problematic",
      string,
      ["ids": "problematic-\(problems)", "refid": "system-message-\(problems)"]
    )
  }

  private mutating func meta(_ field: MetadataField) {
    var attributes = ["content": field.value]
    for (index, word) in Words.split(field.name).enumerated() {
      let parts = word.split(separator: "=", maxSplits: 1)
      if parts.count == 2 {
        attributes[parts[0].lowercased()] = String(parts[1])
      } else if index == 0 {
        attributes["name"] = word
      }
    }
    element("meta", attributes)
  }

  private mutating func decoration(_ document: Document) {
    let parts = [("header", document.header), ("footer", document.footer)]
    guard parts.contains(where: { !$0.1.isEmpty }) else { return }
    element("decoration") { writer in
      for (name, blocks) in parts where !blocks.isEmpty {
        writer.element(name) { $0.blocks(blocks) }
      }
    }
  }
}

extension Attributes {
  /// The attributes as docutils writes them: lists with blanks between, blanks in names escaped.
  var written: [String: String] {
    var result: [String: String] = [:]
    for (key, values) in [
      ("ids", ids), ("names", names), ("classes", classes), ("dupnames", duplicateNames),
    ] where !values.isEmpty {
      result[key] = values.map(Self.escaped).joined(separator: " ")
    }
    return result
  }

  static func escaped(_ name: String) -> String {
    name.replacing("\\", with: "\\\\").replacing(" ", with: "\\ ")
  }
}
