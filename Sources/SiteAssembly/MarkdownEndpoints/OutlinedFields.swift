import DocsModel

/// Fields in preformatted text, as standards and docstrings set them.
///
///     grant_type
///         REQUIRED.  Value MUST be set to "password".
enum OutlinedFields {
  /// The fields of an outline; none where the text is anything else, such as a sample.
  static func fields(in text: String, at range: SourceRange) -> [WrittenField] {
    var fields: [(name: String, lines: [Substring])] = []
    for line in text.lineSlices {
      let content = line.drop(while: \.isWhitespace)
      guard !content.isEmpty else { continue }
      if line.first?.isWhitespace == true {
        guard !fields.isEmpty else { return [] }
        fields[fields.count - 1].lines.append(content)
      } else {
        guard isName(String(line)) else { return [] }
        fields.append((String(line), []))
      }
    }
    guard fields.allSatisfy({ !$0.lines.isEmpty }) else { return [] }
    return fields.map { field($0.name, text: $0.lines.joined(separator: "\n"), at: range) }
  }

  /// The fields of lines `name=value`.
  static func assignments(in lines: ArraySlice<Substring>, at range: SourceRange) -> [WrittenField]
  {
    lines.prefix { $0.contains("=") && !$0.contains(" ") }.compactMap { line in
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, WrittenField.isName(String(parts[0])) else { return nil }
      var field = field(String(parts[0]), text: String(parts[1]), at: range)
      field.remarks.isRepeated = parts[1].hasSuffix("...")
      return field
    }
  }

  private static func isName(_ text: String) -> Bool {
    WrittenField.isName(text) && !text.hasSuffix(":")
  }

  private static func field(_ name: String, text: String, at range: SourceRange) -> WrittenField {
    WrittenField(
      name: name,
      description: [Block(kind: .paragraph([.text(text)]), range: range)],
      remarks: FieldRemarks([.text(text)]),
      range: range
    )
  }
}
