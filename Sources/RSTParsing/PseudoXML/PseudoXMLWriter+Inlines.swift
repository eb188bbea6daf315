import DocsModel

extension PseudoXMLWriter {
  mutating func inlines(_ inlines: [Inline]) {
    inlines.forEach { inline($0) }
  }

  private mutating func inline(_ inline: Inline, _ attributes: [String: String] = [:]) {
    switch inline {
    case .text(let string): text(string)
    case .emphasis(let children): element("emphasis", attributes) { $0.inlines(children) }
    case .strong(let children): element("strong", attributes) { $0.inlines(children) }
    case .subscript(let children): element("subscript", attributes) { $0.inlines(children) }
    case .superscript(let children): element("superscript", attributes) { $0.inlines(children) }
    case .titleReference(let children):
      element("title_reference", attributes) { $0.inlines(children) }
    case .abbreviation(let children, _):
      element("abbreviation", attributes) { $0.inlines(children) }
    case .span(let children, let written): span(children, written.written)
    case .literal(let literal):
      let classes = Attributes(classes: literal.classes).written["classes"]
      element("literal", attributes.adding("classes", classes)) {
        $0.code(literal.text, language: literal.language)
      }
    case .math(let string): textElement("math", string, attributes)
    case .raw(let raw): preformatted("raw", raw.text, attributes.adding("format", raw.format))
    case .image(let image): self.image(image)
    case .lineBreak: break
    case .target(let children, let written):
      element("target", written.written) { $0.inlines(children) }
    case .footnoteReference(let reference): footnoteReference(reference)
    case .link(let link): inlines(link.children)
    case .reference(let reference): self.reference(reference)
    case .substitutionReference(let reference): substitutionReference(reference)
    case .role(let role): textElement("role", role.text, ["name": role.name])
    case .problematic(let string, _, _): problematic(string)
    }
  }

  /// A role with classes puts them on the element of its base.
  private mutating func span(_ children: [Inline], _ attributes: [String: String]) {
    guard children.count == 1, let child = children.first else {
      return element("inline", attributes) { $0.inlines(children) }
    }
    if case .text = child { return element("inline", attributes) { $0.inlines(children) } }
    if case .abbreviation(let words, _) = child, attributes["classes"] == "acronym" {
      return element("acronym") { $0.inlines(words) }
    }
    inline(child, attributes)
  }

  private mutating func reference(_ reference: Reference) {
    var attributes = ["name": reference.name].compactMapValues { $0 }
    var destination: [String: String] = [:]
    switch reference.target {
    case .name(let name): destination["refname"] = name
    case .anonymous: destination["anonymous"] = "1"
    case .address(let address): destination["refuri"] = address
    }
    attributes.merge(destination) { $1 }
    element("reference", attributes) { $0.inlines(reference.children) }
    guard reference.attributes != .none else { return }
    element("target", reference.attributes.written.merging(destination) { $1 })
  }

  private mutating func substitutionReference(_ reference: SubstitutionReference) {
    let content: (inout PseudoXMLWriter) -> Void = { writer in
      writer.textElement("substitution_reference", reference.text, ["refname": reference.name])
    }
    switch reference.target {
    case nil: content(&self)
    case .name(let name): element("reference", ["refname": name], content)
    case .anonymous: element("reference", ["anonymous": "1"], content)
    case .address(let address): element("reference", ["refuri": address], content)
    }
  }

  private mutating func footnoteReference(_ reference: FootnoteReference) {
    var attributes = ["ids": reference.id].adding("refname", reference.label.name)
    var tag = "footnote_reference"
    var text: String?
    switch reference.label {
    case .number(let number): text = String(number)
    case .autoNumber: attributes["auto"] = "1"
    case .symbol: attributes["auto"] = "*"
    case .citation(let name):
      tag = "citation_reference"
      text = name
    }
    element(tag, attributes) { writer in
      if let text { writer.text(text) }
    }
  }
}
