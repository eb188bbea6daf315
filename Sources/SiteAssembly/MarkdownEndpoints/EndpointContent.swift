import DocsModel

/// Reads what is written below an endpoint: the text stays in its order, and lists and tables of
/// parameters and fields become facts of the operation, shown where they stood.
struct EndpointContent {
  private(set) var operation: API.Operation

  init(operation: API.Operation) {
    self.operation = operation
  }

  mutating func read(_ blocks: [Block]) {
    operation.summary = Summary.firstSentence(of: blocks)
    operation.description = described(blocks, label: nil)
  }

  /// The blocks with parts for fields; the label is that of the heading above them.
  private mutating func described(_ blocks: [Block], label outer: FieldLabel?) -> [Block] {
    var result: [Block] = []
    var heading = outer
    var rest = blocks[...]
    while let block = rest.popFirst() {
      if let label = heading, let parts = parts(of: block, label: label, text: nil) {
        result += parts
        heading = nil
      } else if let (before, parts) = labelled(block, next: rest.first, below: outer) {
        result += before + parts
        rest = rest.dropFirst()
      } else {
        result.append(inner(block, below: outer))
      }
    }
    return result
  }

  /// A paragraph that ends in a label, with the list or table below it.
  private mutating func labelled(
    _ block: Block,
    next: Block?,
    below outer: FieldLabel?
  ) -> (before: [Block], parts: [Block])? {
    guard let next, case .paragraph(let inlines) = block.kind,
      let line = LabelLine(inlines),
      let label = FieldLabel(line.label.plainText)?.within(outer)
    else { return nil }
    if case .literalBlock(let code) = next.kind {
      note(OutlinedFields.fields(in: code.text, at: next.range), label: label)
      return nil
    }
    guard let parts = parts(of: next, label: label, text: line.label) else { return nil }
    var text = block
    text.kind = .paragraph(line.before)
    return (line.before.isEmpty ? [] : [text], parts)
  }

  /// The parts that a list or a table becomes; nil where it holds no fields, or none that are new.
  private mutating func parts(of block: Block, label: FieldLabel, text: [Inline]?) -> [Block]? {
    guard let fields = fields(of: block, label: label) else { return nil }
    var facts = OperationFacts(operation: operation, at: block.range)
    let parts = facts.add(fields, label: label, text: text)
    operation = facts.operation
    return parts
  }

  private func fields(of block: Block, label: FieldLabel) -> [WrittenField]? {
    switch block.kind {
    case .bulletList(let list): ListedFields.fields(of: list.items, nested: label.kind.isBody)
    case .table(let table): TabulatedFields(table)?.fields
    default: nil
    }
  }

  /// Facts without a part of their own: the writer's text keeps showing them.
  private mutating func note(_ fields: [WrittenField], label: FieldLabel) {
    guard let range = fields.first?.range else { return }
    var facts = OperationFacts(operation: operation, at: range)
    _ = facts.add(fields, label: label, text: nil)
    operation = facts.operation
  }

  /// What stands inside a block, or is said by a table's own heading.
  private mutating func inner(_ block: Block, below outer: FieldLabel?) -> Block {
    var block = block
    switch block.kind {
    case .section(var section):
      let label = FieldLabel(section.title.plainText)?.within(outer)
      section.blocks = described(section.blocks, label: label)
      block.kind = .section(section)
    case .bulletList(var list):
      list.items = inner(list.items)
      block.kind = .bulletList(list)
    case .enumeratedList(var list):
      list.items = inner(list.items)
      block.kind = .enumeratedList(list)
    case .admonition(var admonition):
      admonition.blocks = described(admonition.blocks, label: nil)
      block.kind = .admonition(admonition)
    case .container(var container):
      container.blocks = described(container.blocks, label: nil)
      block.kind = .container(container)
    case .table(let table):
      guard let fields = TabulatedFields(table), let label = fields.label,
        let parts = parts(of: block, label: label, text: fields.labelText), let part = parts.first,
        parts.count == 1
      else { break }
      return part
    case .paragraph(let inlines): note(in: inlines, at: block.range)
    default: break
    }
    return block
  }

  private mutating func inner(_ items: [ListItem]) -> [ListItem] {
    items.map { item in
      var item = item
      item.blocks = described(item.blocks, label: nil)
      return item
    }
  }

  /// A label and its fields in lines of one paragraph: `filter[name]=a,b`.
  private mutating func note(in paragraph: [Inline], at range: SourceRange) {
    let lines = paragraph.plainText.lineSlices
    guard let index = lines.firstIndex(where: { $0.utf8.last == UInt8(ascii: ":") }),
      index + 1 < lines.count,
      let label = FieldLabel(String(lines[index]))
    else { return }
    note(OutlinedFields.assignments(in: lines[(index + 1)...], at: range), label: label)
  }
}
