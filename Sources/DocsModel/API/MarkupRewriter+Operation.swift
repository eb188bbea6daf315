extension MarkupRewriter {
  /// The operation with every text in it rewritten, the description first.
  package mutating func rewrite(_ operation: API.Operation) -> API.Operation {
    var result = operation
    result.description = rewrite(operation.description)
    result.parameters = operation.parameters.map { rewrite($0) }
    result.requestBody = operation.requestBody.map { rewrite($0) }
    result.responses = operation.responses.map { rewrite($0) }
    result.servers = operation.servers.map { rewrite($0) }
    result.externalDocumentation = operation.externalDocumentation.map { rewrite($0) }
    result.callbacks = operation.callbacks.map { callback in
      var result = callback
      result.operations = callback.operations.map { rewrite($0) }
      return result
    }
    return result
  }

  private mutating func rewrite(_ parameter: API.Parameter) -> API.Parameter {
    var result = parameter
    result.description = rewrite(parameter.description)
    result.schema = rewrite(parameter.schema)
    result.examples = parameter.examples.map { rewrite($0) }
    return result
  }

  private mutating func rewrite(_ body: API.RequestBody) -> API.RequestBody {
    var result = body
    result.description = rewrite(body.description)
    result.content = body.content.map { rewrite($0) }
    return result
  }

  private mutating func rewrite(_ response: API.Response) -> API.Response {
    var result = response
    result.description = rewrite(response.description)
    result.headers = response.headers.map { rewrite($0) }
    result.content = response.content.map { rewrite($0) }
    result.links = response.links.map { link in
      var result = link
      result.description = rewrite(link.description)
      result.server = link.server.map { rewrite($0) }
      return result
    }
    return result
  }

  private mutating func rewrite(_ mediaType: API.MediaType) -> API.MediaType {
    var result = mediaType
    result.schema = mediaType.schema.map { rewrite($0) }
    result.itemSchema = mediaType.itemSchema.map { rewrite($0) }
    result.examples = mediaType.examples.map { rewrite($0) }
    result.encodings = mediaType.encodings.map { rewrite($0) }
    result.prefixEncodings = mediaType.prefixEncodings.map { rewrite($0) }
    result.itemEncoding = mediaType.itemEncoding.map { rewrite($0) }
    return result
  }

  private mutating func rewrite(_ encoding: API.Encoding) -> API.Encoding {
    var result = encoding
    result.headers = encoding.headers.map { rewrite($0) }
    result.parts.named = encoding.parts.named.map { rewrite($0) }
    result.parts.prefix = encoding.parts.prefix.map { rewrite($0) }
    result.parts.item = encoding.parts.item.map { rewrite($0) }
    return result
  }

  private mutating func rewrite(_ header: API.Header) -> API.Header {
    var result = header
    result.description = rewrite(header.description)
    result.schema = rewrite(header.schema)
    result.examples = header.examples.map { rewrite($0) }
    return result
  }

  private mutating func rewrite(_ example: API.Example) -> API.Example {
    var result = example
    result.description = rewrite(example.description)
    return result
  }

  package mutating func rewrite(_ server: API.Server) -> API.Server {
    var result = server
    result.description = rewrite(server.description)
    result.variables = server.variables.map { variable in
      var result = variable
      result.description = rewrite(variable.description)
      return result
    }
    return result
  }

  package mutating func rewrite(
    _ documentation: API.ExternalDocumentation
  ) -> API.ExternalDocumentation {
    API.ExternalDocumentation(
      url: documentation.url,
      description: rewrite(documentation.description)
    )
  }
}

extension MarkupRewriter {
  package mutating func rewrite(_ use: API.SchemaUse) -> API.SchemaUse {
    switch use {
    case .named: use
    case .inline(let schema): .inline(rewrite(schema))
    }
  }

  package mutating func rewrite(_ schema: API.Schema) -> API.Schema {
    var result = schema
    result.description = rewrite(schema.description)
    result.properties = schema.properties.map { rewrite($0) }
    result.patternProperties = schema.patternProperties.map { rewrite($0) }
    if case .schema(let use, let name)? = schema.additionalProperties {
      result.additionalProperties = .schema(rewrite(use), name: name)
    }
    if case .schema(let use, let name)? = schema.unevaluatedProperties {
      result.unevaluatedProperties = .schema(rewrite(use), name: name)
    }
    result.propertyNames = schema.propertyNames.map { rewrite($0) }
    result.dependencies = schema.dependencies.map { rewrite($0) }
    result.prefixItems = schema.prefixItems.map { rewrite($0) }
    result.items = schema.items.map { rewrite($0) }
    result.contains = schema.contains.map { rewrite($0) }
    result.unevaluatedItems = schema.unevaluatedItems.map { rewrite($0) }
    result.contentSchema = schema.contentSchema.map { rewrite($0) }
    result.compositions = schema.compositions.map { composition in
      API.Composition(kind: composition.kind, choices: composition.choices.map { rewrite($0) })
    }
    result.conditionals = schema.conditionals.map { rewrite($0) }
    result.externalDocumentation = schema.externalDocumentation.map { rewrite($0) }
    return result
  }

  private mutating func rewrite(_ conditional: API.Conditional) -> API.Conditional {
    API.Conditional(
      condition: rewrite(conditional.condition),
      consequence: conditional.consequence.map { rewrite($0) },
      alternative: conditional.alternative.map { rewrite($0) }
    )
  }

  private mutating func rewrite(_ dependency: API.Dependency) -> API.Dependency {
    var result = dependency
    result.schema = dependency.schema.map { rewrite($0) }
    return result
  }

  private mutating func rewrite(_ property: API.Property) -> API.Property {
    var result = property
    result.schema = rewrite(property.schema)
    return result
  }
}
