import DocsModel

extension Lowering {
  mutating func example(
    _ entry: OpenAPI.Named<OpenAPI.Written<OpenAPI.Example>>
  ) -> API.Example? {
    guard let written = resolve(entry.value, { $0.example($1) }) else { return nil }
    var example = API.Example(
      name: entry.name.isEmpty ? nil : entry.name,
      summary: summary(beside: entry.value) ?? written.summary,
      description: blocks(description(beside: entry.value) ?? written.description),
      value: written.value.map { Value($0) },
      serializedValue: written.serializedValue,
      externalValue: written.externalValue?.string
    )
    if let address = written.externalValue { readExternalValue(of: &example, at: address) }
    return example
  }

  /// Takes the value out of a file of the sources; what stands elsewhere stays an address.
  private mutating func readExternalValue(of example: inout API.Example, at address: OpenAPI.Text) {
    guard example.value == nil, example.serializedValue == nil,
      let file = resolver.text(at: address.string, from: address.range.file)
    else { return }
    if file.path.hasSuffix(".json") || file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml") {
      example.value = resolver.nodes.tree(of: file).value.map { Value($0) }
    }
    if example.value == nil {
      example.serializedValue = String(validating: file.bytes, as: UTF8.self)
    }
  }
}
