import DocsModel

extension LinkResolver {
  mutating func footnote(_ reference: FootnoteReference) -> Inline {
    let notes = source.index.footnotes
    let written: String
    let note: FootnoteNumbers.Note?
    switch reference.label {
    case .number(let number):
      written = "\(number)"
      note = notes.named[written]
    case .autoNumber(let name?):
      written = "#" + name
      note = notes.named[written]
    case .autoNumber:
      written = "#"
      note = notes.autoNumbered.dropFirst(autoNumberedCount).first
      autoNumberedCount += 1
    case .symbol:
      written = "*"
      note = notes.symbols.dropFirst(symbolCount).first
      symbolCount += 1
    case .citation(let name):
      written = name
      note = notes.named["@" + name.lowercased()]
    }
    if let note { return link(reference, to: note) }
    if case .citation(let name) = reference.label, let place = table.citations[name.lowercased()] {
      let destination = table.destination(of: place)
      return .link(Link(children: [.text("[\(name)]")], destination: destination))
    }
    report(.unknownFootnote(written, at: reference.range))
    return .text("[\(written)]_")
  }

  mutating func link(
    _ reference: FootnoteReference,
    to note: FootnoteNumbers.Note
  ) -> Inline {
    var result = reference
    footnoteCount += 1
    if result.id.isEmpty { result.id = "footnote-reference-\(footnoteCount)" }
    result.shownLabel = note.shownLabel
    result.target = note.fragment
    backlinks[note.fragment, default: []].append(result.id)
    return .footnoteReference(result)
  }
}

/// Gives each footnote its number, and the references that lead to it.
struct FootnoteWriter: MarkupRewriter {
  let labels: [String: String]
  let backlinks: [String: [String]]

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks { result.append(numbered(descend(block))) }
    return result
  }

  private func numbered(_ block: Block) -> Block {
    guard case .footnote(var footnote) = block.kind, let id = block.attributes.ids.first else {
      return block
    }
    footnote.shownLabel = labels[id]
    footnote.backlinks = backlinks[id] ?? []
    return Block(kind: .footnote(footnote), attributes: block.attributes, range: block.range)
  }
}
