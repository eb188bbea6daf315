import DocsModel

/// OpenAPI 2.0: bodies and forms are parameters, media types stand in lists.
extension Lowering {
  mutating func oldRequestBody(_ inputs: Inputs, consumes: [String]) -> API.RequestBody? {
    if let body = inputs.body {
      let names = consumes.isEmpty ? ["application/json"] : consumes
      let schema = body.schema.map { schemaUse($0) }
      return API.RequestBody(
        description: blocks(body.description),
        isRequired: body.isRequired,
        content: names.map { API.MediaType(name: $0, schema: schema) }
      )
    }
    return inputs.fields.isEmpty ? nil : form(inputs.fields, consumes: consumes)
  }

  private mutating func form(
    _ fields: [OpenAPI.Parameter],
    consumes: [String]
  ) -> API.RequestBody {
    let forms = ["multipart/form-data", "application/x-www-form-urlencoded"]
    let names = consumes.filter { forms.contains($0) }
    let standard = fields.contains(where: isFile) ? forms[0] : forms[1]
    var schema = API.Schema(types: [.object])
    schema.properties = fields.map { field in
      API.Property(name: field.name, schema: fieldSchema(field), isRequired: field.isRequired)
    }
    let encodings = fields.compactMap(encoding)
    return API.RequestBody(
      isRequired: fields.contains { $0.isRequired },
      content: (names.isEmpty ? [standard] : names).map {
        API.MediaType(name: $0, schema: .inline(schema), encodings: encodings)
      }
    )
  }

  private func isFile(_ field: OpenAPI.Parameter) -> Bool {
    guard case .inline(let schema) = field.schema else { return false }
    return schema.types == [.file]
  }

  private mutating func fieldSchema(_ field: OpenAPI.Parameter) -> API.SchemaUse {
    guard case .inline(let written) = field.schema else { return .any }
    var schema = schema(written)
    schema.description = blocks(field.description)
    return .inline(schema)
  }

  /// How a list is written: unless told otherwise, as one text with commas.
  private func encoding(_ field: OpenAPI.Parameter) -> API.Encoding? {
    let style: API.Parameter.Style
    switch field.collectionFormat {
    case .csv, .multi: style = .form
    case .ssv: style = .spaceDelimited
    case .tsv: style = .tabDelimited
    case .pipes: style = .pipeDelimited
    case nil:
      guard case .inline(let schema) = field.schema, schema.types == [.array] else { return nil }
      style = .form
    }
    return API.Encoding(
      property: field.name,
      style: style,
      explodes: field.collectionFormat == .multi
    )
  }

  mutating func oldContent(
    of response: OpenAPI.Response,
    produces: [String]
  ) -> [API.MediaType] {
    var names: [String] = []
    if response.schema != nil { names = produces.isEmpty ? ["application/json"] : produces }
    names += response.examples.map(\.key).filter { !names.contains($0) }
    let schema = response.schema.map { schemaUse($0) }
    return names.map { name in
      let examples = response.examples.filter { $0.key == name }
      let type = API.MediaType(
        name: name,
        schema: schema,
        examples: examples.map { API.Example(value: Value($0.value)) }
      )
      return MessageStream.isFormat(name) ? Self.stream(type) : type
    }
  }
}
