import DocsModel

/// Fields of bullet lists.
enum ListedFields {
  /// How deep fields are looked for in fields.
  private static let limit = 8

  /// The fields of a list; nil where its first item names none.
  static func fields(of items: [ListItem], nested: Bool, depth: Int = 0) -> [WrittenField]? {
    var fields: [WrittenField] = []
    var index = 0
    while index < items.count {
      if let field = field(items[index], nested: nested, depth: depth) {
        fields.append(field)
        index += 1
        continue
      }
      guard !fields.isEmpty else { return nil }
      let rest = items[index...].prefix { self.field($0, nested: false, depth: depth) == nil }
      fields[fields.count - 1].description.append(list(of: Array(rest)))
      index = rest.endIndex
    }
    return fields.isEmpty ? nil : fields
  }

  private static func field(_ item: ListItem, nested: Bool, depth: Int) -> WrittenField? {
    guard let first = item.blocks.first, case .paragraph(let inlines) = first.kind,
      let name = FieldName(in: inlines)
    else { return nil }
    let text = Block(kind: .paragraph(name.rest), range: first.range)
    var field = WrittenField(
      name: name.name,
      description: (name.rest.isEmpty ? [] : [text]) + item.blocks.dropFirst(),
      remarks: FieldRemarks(name.rest),
      range: item.range
    )
    if nested, depth < limit { takeChildren(of: &field, depth: depth) }
    return field
  }

  /// A list in an item describes the fields of an object, where all its items have names.
  private static func takeChildren(of field: inout WrittenField, depth: Int) {
    guard let last = field.description.last, case .bulletList(let list) = last.kind,
      let children = fields(of: list.items, nested: true, depth: depth + 1),
      children.count == list.items.count
    else { return }
    field.children = children
    field.description.removeLast()
  }

  private static func list(of items: [ListItem]) -> Block {
    var range = items[0].range
    range.end = items[items.count - 1].range.end
    return Block(
      kind: .bulletList(BulletList(marker: "-", isTight: true, items: items)),
      range: range
    )
  }
}
