import DocsModel

extension BlockParser {
  mutating func footnote(_ label: SourceText.FootnoteLabel) -> Bool {
    let start = index
    let block = text.indented(in: lines, at: index, firstIndent: label.indent)
    let content = itemContent(block)
    let element = if case .citation = label.label { "citation" } else { "footnote" }
    var noted = IdentifierRegistry.Noted(attributes: .none)
    if let name = label.label.name {
      noted = identifiers.note(names: [name], element: element, isExplicit: true)
    } else {
      noted.attributes.ids = [identifiers.identify(names: [], element: element)]
    }
    var body = noted.conflicts.map {
      message($0, at: range(lines[start]), line: lines[start].number)
    }
    if content.isEmpty {
      body.append(
        message(
          .emptyFootnote(element, at: range(lines[start])),
          element == "footnote" ? "Footnote content expected." : "Citation content expected.",
          line: lineReached
        )
      )
    }
    body += nested(content)
    blocks.append(
      Block(
        kind: .footnote(Footnote(label: label.label, blocks: body)),
        attributes: noted.attributes,
        range: range(from: start)
      )
    )
    return block.endsBlank
  }
}
