import DocsModel

/// A parameter, a header or a property as a list item, a row or a line of text describes it.
struct WrittenField {
  var name: String
  /// Everything that the writer said of it after the name.
  var description: [Block]
  var remarks: FieldRemarks
  /// What a table's own column says, above all others.
  var location: API.Parameter.Location?
  var children: [WrittenField] = []
  var range: SourceRange

  /// The schema without its children.
  var schema: API.Schema {
    var schema = FieldType(remarks.type ?? "").schema
    if remarks.isRepeated, schema.types != [.array] {
      schema = API.Schema(
        types: [.array],
        items: schema == API.Schema() ? nil : .inline(schema)
      )
    }
    schema.defaultValue = remarks.defaultValue
    schema.values = remarks.choices.map { API.EnumerationValue(value: $0) }
    return schema
  }

  /// `404`, or `4XX` for all of its class.
  static func isStatus(_ text: Substring) -> Bool {
    guard text.utf8.count == 3, let first = text.first, ("1"..."5").contains(first) else {
      return false
    }
    let rest = text.dropFirst()
    return rest.allSatisfy(\.isNumber) || rest.uppercased() == "XX"
  }

  /// Whether a text can be the name of a field: one word that says nothing of a value.
  static func isName(_ text: String) -> Bool {
    if isStatus(text[...]) { return true }
    guard let first = text.utf8.first, text.utf8.count <= 80 else { return false }
    let isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A || first >= 0x80
    guard isLetter || "_$@-[".utf8.contains(first) else { return false }
    return text.utf8.allSatisfy { $0 > 0x20 && !"=<>(),;`\"".utf8.contains($0) }
  }
}
