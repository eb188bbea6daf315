extension MarkupRewriter {
  package mutating func rewrite(_ api: API.Description) -> API.Description {
    var result = rewriteSurroundings(of: api)
    result.operations = api.operations.map { rewrite($0) }
    result.schemas = api.schemas.map { rewrite($0) }
    return result
  }

  /// The description with every text rewritten that stands in no operation and no schema.
  package mutating func rewriteSurroundings(of api: API.Description) -> API.Description {
    var result = api
    result.description = rewrite(api.description)
    result.logo = api.logo.map { rewrite($0) }
    result.externalDocumentation = api.externalDocumentation.map { rewrite($0) }
    result.servers = api.servers.map { rewrite($0) }
    result.groups = api.groups.map { group in
      var result = group
      result.description = rewrite(group.description)
      result.externalDocumentation = group.externalDocumentation.map { rewrite($0) }
      return result
    }
    result.unusedComponents = api.unusedComponents.map { component in
      var result = component
      result.content = rewrite(component.content)
      return result
    }
    result.securitySchemes = api.securitySchemes.map { scheme in
      var result = scheme
      result.description = rewrite(scheme.description)
      return result
    }
    return result
  }

  package mutating func rewrite(_ named: API.NamedSchema) -> API.NamedSchema {
    var result = named
    result.schema = rewrite(named.schema)
    return result
  }
}
