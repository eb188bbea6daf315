import DocsModel

/// Fields of tables, by the names of the columns.
struct TabulatedFields {
  private enum Role {
    case name
    case type
    case required
    case optional
    case defaultValue
    case location
    case description
    /// A column of the writer's own, with its heading.
    case other([Inline])
  }

  /// What the heading of the first column says: `Query parameter`.
  let label: FieldLabel?
  let labelText: [Inline]
  let fields: [WrittenField]

  init?(_ table: Table) {
    guard let header = table.headerRows.last, header.cells.count > 1 else { return nil }
    let headings = header.cells.map { Self.inlines(of: $0) }
    let roles = headings.enumerated().map { Self.role($1, isFirst: $0 == 0) }
    guard case .name? = roles.first else { return nil }
    labelText = headings[0]
    label = FieldLabel(headings[0].plainText)
    fields = table.rows.compactMap { Self.field($0, roles: roles) }
    guard !fields.isEmpty, fields.count == table.rows.count else { return nil }
  }

  private static func role(_ heading: [Inline], isFirst: Bool) -> Role {
    let text = heading.plainText
    let words = text.lowercased().split(separator: " ")
    switch words.last.map({ $0.hasSuffix("s") && $0 != "in" ? $0.dropLast() : $0 }) {
    case "name", "parameter", "param", "field", "key", "attribute", "property", "header",
      "argument",
      "code", "statu", "status", "variable":
      return isFirst ? .name : .other(heading)
    case "type", "format": return .type
    case "required", "mandatory", "required?": return .required
    case "optional", "optional?": return .optional
    case "default": return .defaultValue
    case "value" where words.first == "default": return .defaultValue
    case "in", "location": return .location
    case "description", "meaning", "detail", "note", "comment", "explanation": return .description
    default:
      return isFirst && FieldLabel(text) != nil ? .name : .other(heading)
    }
  }

  private static func field(_ row: Table.Row, roles: [Role]) -> WrittenField? {
    guard let first = row.cells.first else { return nil }
    let inlines = inlines(of: first)
    guard let name = FieldName(cell: inlines) else { return nil }
    var field = WrittenField(
      name: name.name,
      description: name.rest.isEmpty
        ? [] : [Block(kind: .paragraph(name.rest), range: first.range)],
      remarks: FieldRemarks(name.rest),
      range: first.range
    )
    for (cell, role) in zip(row.cells, roles).dropFirst() { add(cell, role, to: &field) }
    field.range.end = row.cells.last?.range.end ?? field.range.end
    return field
  }

  private static func add(_ cell: Table.Cell, _ role: Role, to field: inout WrittenField) {
    let text = inlines(of: cell)
    guard !text.isEmpty else { return }
    switch role {
    case .name: break
    case .type: readType(text.plainText, into: &field.remarks)
    case .required: field.remarks.isRequired = isYes(text.plainText)
    case .optional: field.remarks.isRequired = !isYes(text.plainText)
    case .defaultValue: field.remarks.defaultValue = value(text)
    case .location:
      field.location = API.Parameter.Location(rawValue: text.plainText.lowercased())
    case .description:
      let remarks = FieldRemarks(text)
      field.remarks.isRequired = field.remarks.isRequired ?? remarks.isRequired
      field.remarks.type = field.remarks.type ?? remarks.type
      field.remarks.defaultValue = field.remarks.defaultValue ?? remarks.defaultValue
      field.remarks.choices += remarks.choices
      field.remarks.isRepeated = field.remarks.isRepeated || remarks.isRepeated
      field.description += cell.blocks
    case .other(let heading):
      let content = heading + [.text(": ")] + text
      field.description.append(Block(kind: .paragraph(content), range: cell.range))
    }
  }

  /// `string, required` says two things.
  private static func readType(_ text: String, into remarks: inout FieldRemarks) {
    let said = FieldRemarks([.text(text + ",")])
    remarks.isRequired = remarks.isRequired ?? said.isRequired
    remarks.type = said.type ?? text
  }

  private static func value(_ text: [Inline]) -> Value? {
    let plain = text.plainText
    guard !["", "-", "–", "—", "none", "n/a"].contains(plain.lowercased()) else { return nil }
    return RemarkWord.words(in: [.literal(Literal(text: plain))]).first?.value ?? .string(plain)
  }

  private static func isYes(_ text: String) -> Bool {
    ["yes", "y", "true", "required", "x", "✓", "✔", "✅", "mandatory", "always"]
      .contains(text.lowercased())
  }

  private static func inlines(of cell: Table.Cell) -> [Inline] {
    cell.blocks.flatMap { block -> [Inline] in
      if case .paragraph(let inlines) = block.kind { inlines } else { [] }
    }
  }
}
