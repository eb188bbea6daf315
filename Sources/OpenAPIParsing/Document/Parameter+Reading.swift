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
    finish(&fields)
    return location == nil ? nil : parameter
  }

  private func location(_ fields: inout Fields) -> OpenAPI.Parameter.Location? {
    guard let node = fields.take("in") else {
      fields.require("in")
      return nil
    }
    guard let text = fields.string(node, of: "in") else { return nil }
    var known = ["path", "query", "header"]
    known += version == .v2_0 ? ["formData", "body"] : ["cookie"]
    if version >= .v3_2 { known.append("querystring") }
    guard known.contains(text) else {
      fields.diagnostics.append(.unknownChoice(text, of: "in", known: known, at: node.range))
      return nil
    }
    if text == "body" { return .body }
    return API.Parameter.Location(rawValue: text).map { .request($0) } ?? .formData
  }

  private mutating func readValue(
    of parameter: inout OpenAPI.Parameter,
    from fields: inout Fields
  ) {
    guard version == .v2_0 else {
      parameter.style = style(&fields)
      parameter.explodes = fields.boolean("explode")
      parameter.allowsReserved = fields.boolean("allowReserved") ?? false
      parameter.schema = fields.take("schema").flatMap { writtenSchema($0) }
      parameter.content = content(&fields)
      parameter.examples = examples(&fields)
      return
    }
    guard parameter.location != .body else {
      parameter.schema = fields.take("schema").flatMap { writtenSchema($0) }
      return
    }
    parameter.collectionFormat = fields.choice(
      "collectionFormat",
      of: OpenAPI.Parameter.CollectionFormat.self
    )
    parameter.schema = .inline(simpleSchema(from: &fields))
    parameter.examples = fields.take("x-example").map { [unnamedExample($0)] } ?? []
  }

  func style(_ fields: inout Fields) -> API.Parameter.Style? {
    guard let node = fields.take("style"), let text = fields.string(node, of: "style") else {
      return nil
    }
    var known = ["simple", "form", "label", "matrix", "spaceDelimited", "pipeDelimited"]
    known += version >= .v3_2 ? ["deepObject", "cookie"] : ["deepObject"]
    if known.contains(text), let style = API.Parameter.Style(rawValue: text) { return style }
    fields.diagnostics.append(.unknownChoice(text, of: "style", known: known, at: node.range))
    return nil
  }

  mutating func header(_ node: Node) -> OpenAPI.Header? {
    guard var fields = fields(of: node, "a header") else { return nil }
    var header = OpenAPI.Header(description: fields.text("description"))
    if version == .v2_0 {
      _ = fields.string("collectionFormat")
      header.schema = .inline(simpleSchema(from: &fields))
    } else {
      header.isRequired = fields.boolean("required") ?? false
      header.isDeprecated = fields.boolean("deprecated") ?? false
      _ = fields.take("style")
      _ = fields.take("explode")
      header.schema = fields.take("schema").flatMap { writtenSchema($0) }
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
    return single + writtenMap(fields.map("examples")) { $0.example($1) }
  }

  private func unnamedExample(
    _ node: Node
  ) -> OpenAPI.Named<OpenAPI.Written<OpenAPI.Example>> {
    let example: OpenAPI.Written<OpenAPI.Example>
    if let reference = reference(node), node.members.count == 1 {
      example = .reference(reference)
    } else {
      example = .inline(OpenAPI.Example(value: node))
    }
    return OpenAPI.Named(name: "", range: node.range, value: example)
  }

  mutating func example(_ node: Node) -> OpenAPI.Example? {
    guard var fields = fields(of: node, "an example") else { return nil }
    let example = OpenAPI.Example(
      summary: fields.string("summary"),
      description: fields.text("description"),
      value: fields.take("value") ?? fields.take("dataValue", from: .v3_2),
      externalValue: fields.string("externalValue")
    )
    _ = fields.take("serializedValue", from: .v3_2)
    finish(&fields)
    return example
  }
}
