import DocsModel

extension DocumentReader {
  mutating func parameters(
    _ fields: inout Fields
  ) -> [OpenAPI.Written<OpenAPI.Parameter>] {
    fields.array("parameters").compactMap { node in
      written(node) { $0.parameter($1) }
    }
  }

  /// Nil where `in` tells no place that there is.
  mutating func parameter(_ node: Node) -> OpenAPI.Parameter? {
    guard var fields = fields(of: node, "a parameter") else { return nil }
    let name = fields.requiredString("name")
    let location = location(&fields)
    var parameter = OpenAPI.Parameter(
      name: name,
      location: location ?? .body,
      range: node.range
    )
    parameter.description = fields.text("description")
    parameter.isRequired = fields.boolean("required") ?? false
    parameter.isDeprecated =
      fields.boolean("deprecated", from: .v3_0) ?? fields.boolean("x-deprecated") ?? false
    parameter.allowsEmptyValue = fields.boolean("allowEmptyValue") ?? false
    readValue(of: &parameter, from: &fields)
    if location != nil { requireValue(of: parameter, &fields) }
    finish(&fields)
    return location == nil ? nil : parameter
  }

  /// What tells of the value, and that a part of a path is never left out.
  private func requireValue(of parameter: OpenAPI.Parameter, _ fields: inout Fields) {
    if parameter.location == .request(.path), !parameter.isRequired {
      fields.diagnostics.append(.optionalPathParameter(parameter.name, at: parameter.range))
    }
    let names =
      switch (version, parameter.location) {
      case (.v2_0, .body): ["schema"]
      case (.v2_0, _): ["type"]
      default: ["schema", "content"]
      }
    let given = (version == .v2_0 ? ["schema"] : ["type"]) + names
    guard given.contains(where: fields.has) else {
      return fields.require(names.joined(separator: "' or '"))
    }
    requireOne(of: "schema", "content", &fields)
  }

  /// Tells of two fields of which an object has one at most.
  private func requireOne(of first: String, _ second: String, _ fields: inout Fields) {
    guard version > .v2_0, fields.has(first), fields.has(second) else { return }
    fields.diagnostics.append(
      .exclusiveFields(first, second, of: fields.owner, at: fields.range)
    )
  }

  private func location(_ fields: inout Fields) -> OpenAPI.Parameter.Location? {
    guard let node = fields.take("in") else {
      fields.require("in")
      return nil
    }
    guard let text = fields.string(node, of: "in") else { return nil }
    let others = version == .v2_0 ? ["formData", "body"] : ["cookie"]
    checkChoice(
      node,
      of: "in",
      known: ["path", "query", "header"] + others,
      newer: "querystring",
      &fields
    )
    switch text {
    case "body": return version == .v2_0 ? .body : nil
    case "formData": return version == .v2_0 ? .formData : nil
    default: return API.Parameter.Location(rawValue: text).map { .request($0) }
    }
  }

  private mutating func readValue(
    of parameter: inout OpenAPI.Parameter,
    from fields: inout Fields
  ) {
    guard version == .v2_0 else {
      parameter.style = style(&fields)
      parameter.explodes = fields.boolean("explode")
      parameter.allowsReserved = fields.boolean("allowReserved") ?? false
      parameter.schema = valueSchema(&fields)
      parameter.content = content(&fields)
      parameter.examples = examples(&fields)
      return
    }
    guard parameter.location != .body else {
      parameter.schema = fields.take("schema").flatMap { writtenSchema($0) }
      return
    }
    parameter.collectionFormat = collectionFormat(&fields)
    let schema = fields.take("schema", from: .v3_0).flatMap { writtenSchema($0) }
    parameter.schema = schema ?? .inline(simpleSchema(from: &fields))
    parameter.examples = fields.take("x-example").map { [unnamedExample($0)] } ?? []
  }

  func collectionFormat(
    _ fields: inout Fields
  ) -> OpenAPI.Parameter.CollectionFormat? {
    fields.choice("collectionFormat", of: OpenAPI.Parameter.CollectionFormat.self)
  }

  /// The field `schema`, or where there is none what stands in its place in OpenAPI 2.0.
  private mutating func valueSchema(
    _ fields: inout Fields
  ) -> OpenAPI.Written<OpenAPI.Schema>? {
    if let node = fields.take("schema") { return writtenSchema(node) }
    guard !fields.has("content"), fields.take("type", to: .v2_0) != nil else { return nil }
    return .inline(simpleSchema(from: &fields))
  }

  func style(_ fields: inout Fields) -> API.Parameter.Style? {
    guard let node = fields.take("style"), let text = fields.string(node, of: "style") else {
      return nil
    }
    let known = [
      "simple", "form", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject",
    ]
    checkChoice(node, of: "style", known: known, newer: "cookie", &fields)
    return API.Parameter.Style(rawValue: text)
  }

  /// Tells of a word that no version has, or that only 3.2 has.
  private func checkChoice(
    _ node: Node,
    of field: String,
    known: [String],
    newer: String,
    _ fields: inout Fields
  ) {
    guard let text = node.scalarText, !known.contains(text) else { return }
    guard text != newer else {
      return fields.check("'\(text)' for '\(field)'", from: .v3_2, at: node.range)
    }
    let known = version >= .v3_2 ? known + [newer] : known
    fields.diagnostics.append(.unknownChoice(text, of: field, known: known, at: node.range))
  }

  mutating func header(_ node: Node) -> OpenAPI.Header? {
    guard var fields = fields(of: node, "a header") else { return nil }
    var header = OpenAPI.Header(description: fields.text("description"))
    if version == .v2_0 {
      var schema = simpleSchema(from: &fields)
      schema.constraints.separator = collectionFormat(&fields)?.separator
      header.schema = .inline(schema)
    } else {
      header.isRequired = fields.boolean("required") ?? false
      header.isDeprecated = fields.boolean("deprecated") ?? false
      _ = style(&fields)
      header.explodes = fields.boolean("explode") ?? false
      header.schema = valueSchema(&fields)
      header.content = content(&fields)
      header.examples = examples(&fields)
    }
    finish(&fields)
    return header
  }

  /// Reads `example` and `examples`.
  mutating func examples(
    _ fields: inout Fields
  ) -> [OpenAPI.Named<OpenAPI.Written<OpenAPI.Example>>] {
    let single = fields.take("example").map { [unnamedExample($0)] } ?? []
    return single + writtenMap(members("examples", of: &fields)) { $0.example($1) }
  }

  private mutating func unnamedExample(
    _ node: Node
  ) -> OpenAPI.Named<OpenAPI.Written<OpenAPI.Example>> {
    let example: OpenAPI.Written<OpenAPI.Example>
    if node.members.count == 1, let reference = reference(node) {
      example = .reference(reference)
    } else {
      example = .inline(OpenAPI.Example(value: node))
    }
    return OpenAPI.Named(name: "", range: node.range, value: example)
  }

  /// Some authors put the value where the object about it belongs; its fields tell them apart.
  mutating func example(_ node: Node) -> OpenAPI.Example? {
    let names = [
      "value", "externalValue", "dataValue", "serializedValue", "summary", "description",
    ]
    guard names.contains(where: { node[$0] != nil }) || node.members.isEmpty else {
      diagnostics.append(.bareExample(at: node.range))
      return OpenAPI.Example(value: node)
    }
    guard var fields = fields(of: node, "an example") else { return nil }
    let example = OpenAPI.Example(
      summary: fields.string("summary"),
      description: fields.text("description"),
      value: fields.take("value") ?? fields.take("dataValue", from: .v3_2),
      serializedValue: fields.string("serializedValue", from: .v3_2),
      externalValue: fields.take("externalValue").flatMap { node in
        fields.string(node, of: "externalValue").map { OpenAPI.Text(string: $0, range: node.range) }
      }
    )
    finish(&fields)
    return example
  }
}
