import DocsModel

extension OperationMerger {
  /// The written schema with the facts of the specified one; only as deep as was written.
  func merge(_ written: API.SchemaUse, _ specified: API.SchemaUse) -> API.SchemaUse {
    guard case .inline(let schema) = written else { return written }
    if schema == API.Schema() { return specified }
    return .inline(merge(schema, resolved(specified)))
  }

  private func resolved(_ use: API.SchemaUse) -> API.Schema {
    switch use {
    case .inline(let schema): schema
    case .named(let id):
      api.schemas.indices.contains(id.index) ? api.schemas[id.index].schema : .init()
    }
  }

  private func merge(_ written: API.Schema, _ specified: API.Schema) -> API.Schema {
    var result = specified
    if !written.description.isEmpty { result.description = written.description }
    if !written.types.isEmpty || written.writtenType != nil {
      result.types = written.types.isEmpty ? specified.types : written.types
      result.writtenType = written.writtenType
      if specified.types == [.file] { result.types = [.file] }
    }
    result.items = merge(written.items, specified.items)
    result.defaultValue = written.defaultValue ?? specified.defaultValue
    if !written.values.isEmpty { result.values = written.values }
    guard !written.properties.isEmpty else { return result }
    result.properties = properties(written, specified)
    return result
  }

  private func merge(_ written: API.SchemaUse?, _ specified: API.SchemaUse?) -> API.SchemaUse? {
    guard let written else { return specified }
    return specified.map { merge(written, $0) } ?? written
  }

  private func properties(_ written: API.Schema, _ specified: API.Schema) -> [API.Property] {
    let known = members(of: specified, depth: 0)
    var result = written.properties.map { property in
      var merged = property
      guard let other = known.first(where: { $0.name == property.name }) else { return merged }
      merged.schema = merge(property.schema, other.schema)
      merged.isRequired = property.isRequired || other.isRequired
      return merged
    }
    let names = Set(result.map(\.name))
    result += specified.properties.filter { !names.contains($0.name) }
    return result
  }

  /// The properties of a schema and of those that it is made of.
  private func members(of schema: API.Schema, depth: Int) -> [API.Property] {
    guard depth < 8 else { return schema.properties }
    let inherited = schema.compositions.filter { $0.kind == .allOf }.flatMap(\.choices)
    return schema.properties + inherited.flatMap { members(of: resolved($0), depth: depth + 1) }
  }
}
