import Foundation

/// What a reader sees of links, notes and titles in docutils' pseudo-XML, in the order of the text.
struct PseudoXMLFacts {
  private struct Element {
    var name: String
    var attributes: [String: String]
    var indent: Int
    var text = ""
    var isInSection = false
  }

  private(set) var facts: [String] = []
  private var open: [Element] = []
  /// The indentation of a message, whose content is no part of the document.
  private var messageIndent: Int?

  static func of(_ pseudoXML: String) -> [String] {
    var reader = Self()
    for line in pseudoXML.split(separator: "\n") { reader.read(line) }
    reader.close(downTo: 0)
    return reader.facts
  }

  private mutating func read(_ line: Substring) {
    // A text may begin with a blank of its own.
    let indent = line.prefix { $0 == " " }.count / 4 * 4
    if let messageIndent, indent > messageIndent { return }
    messageIndent = nil
    close(downTo: indent)
    let content = line.dropFirst(open.last.map { $0.indent + 4 } ?? indent)
    guard let match = content.wholeMatch(of: /<([a-z_]+)((?: [a-z:]+="[^"]*")*)>/) else {
      for index in open.indices { open[index].text += content }
      return
    }
    let name = String(match.1)
    if name == "system_message" || name == "substitution_definition" || name == "comment" {
      messageIndent = indent
      return
    }
    begin(name, attributes: String(match.2), indent: indent)
  }

  private mutating func begin(_ name: String, attributes written: String, indent: Int) {
    var attributes: [String: String] = [:]
    for match in written.matches(of: /([a-z:]+)="([^"]*)"/) {
      attributes[String(match.1)] = String(match.2)
    }
    let isInSection = open.last?.name == "section"
    open.append(
      Element(name: name, attributes: attributes, indent: indent, isInSection: isInSection)
    )
    facts.append("")
    open[open.count - 1].attributes["place"] = String(facts.count - 1)
  }

  private mutating func close(downTo indent: Int) {
    while let element = open.last, element.indent >= indent {
      open.removeLast()
      if let place = element.attributes["place"].flatMap({ Int($0) }) {
        facts[place] = fact(of: element) ?? ""
      }
    }
    if open.isEmpty { facts.removeAll(where: \.isEmpty) }
  }

  private func fact(of element: Element) -> String? {
    let target = element.attributes["refid"].map { "#" + $0 } ?? element.attributes["refuri"]
    switch element.name {
    case "reference": return target.map { "\(element.text) → \($0)" }
    case "footnote_reference", "citation_reference":
      return target.map { "[\(element.text)] → \($0)" }
    case "label": return "note \(element.text)"
    case "title": return element.isInSection ? "title \(element.text)" : nil
    default: return nil
    }
  }
}
