import DocsModel

extension DocumentIndexer {
  mutating func note(_ footnote: Footnote, at block: inout Block) {
    if block.attributes.ids.isEmpty {
      let id =
        switch footnote.label {
        case .citation(let name), .autoNumber(let name?): newID(for: name)
        case .number, .autoNumber, .symbol: newID(for: "footnote-\(notes.count + 1)")
        }
      block.attributes.ids = [id]
    }
    let fragment = block.attributes.ids[0]
    notes.append((footnote.label, fragment))
    switch footnote.label {
    case .citation(let name):
      index.citations[name.lowercased()] = fragment
      addName(name.lowercased(), .fragment(fragment), true, at: block.range)
    case .autoNumber(let name?): addName(name, .fragment(fragment), true, at: block.range)
    case .number, .autoNumber, .symbol: break
    }
  }

  /// Notes where an operation stands, and treats its text as a part of the document.
  mutating func place(_ id: API.Operation.ID, at block: inout Block) {
    let heading = block.attributes.ids.isEmpty ? headingFragment : nil
    headingFragment = nil
    if heading == nil, block.attributes.ids.isEmpty, id.api < 0 {
      let operation = draft.operations[id.index]
      let anchor = HTTPAnchor.id(method: operation.method, path: operation.path.text)
      block.attributes.ids = [ids.insert(anchor).inserted ? anchor : freshID()]
    }
    index.placements.append(
      OperationPlacement(
        id: id,
        fragment: heading ?? block.attributes.ids.first,
        sections: heading == nil ? sections : sections.dropLast(),
        range: block.range
      )
    )
    if id.api < 0 { draft.operations[id.index] = rewrite(draft.operations[id.index]) }
  }
}
