import DocsModel

extension Lowering {
  /// The components that nothing refers to, in the order of the file; schemas have pages of their own.
  ///
  /// All are read, for their mistakes.
  mutating func unusedComponents() -> [API.Component] {
    let components = document.components
    // What uses others comes first.
    return unusedPathItems()
      + unused(components.callbacks, as: .callback) { lowering, entry, content in
        content.callbacks = lowering.callbacks(entry)
      }
      + unused(components.parameters, as: .parameter) { lowering, entry, content in
        let inputs = lowering.inputs([entry.value])
        content.parameters = inputs.parameters
        content.requestBody = lowering.oldRequestBody(inputs, consumes: lowering.document.consumes)
      }
      + unused(components.requestBodies, as: .requestBody) { lowering, entry, content in
        content.requestBody = lowering.requestBody(entry.value)
      }
      + unused(components.responses, as: .response) { lowering, entry, content in
        let response = lowering.response(entry, produces: lowering.document.produces)
        content.responses = [response].compactMap(\.self)
      }
      + unused(components.mediaTypes, as: .mediaType) { lowering, entry, content in
        let type = [lowering.mediaType(entry)].compactMap(\.self)
        content.requestBody = API.RequestBody(content: type)
      }
      + unused(components.headers, as: .header) { lowering, entry, content in
        let headers = [lowering.header(entry)].compactMap(\.self)
        content.responses = [API.Response(status: entry.name, headers: headers)]
      }
      + unused(components.links, as: .link) { lowering, entry, content in
        let links = [lowering.link(entry)].compactMap(\.self)
        content.responses = [API.Response(status: entry.name, links: links)]
      }
      + unused(components.examples, as: .example) { lowering, entry, content in
        let examples = [lowering.example(entry)].compactMap(\.self)
        content.requestBody = API.RequestBody(
          content: [API.MediaType(name: entry.name, examples: examples)]
        )
      }
  }

  private mutating func unused<Value>(
    _ map: OpenAPI.Components.Map<Value>,
    as kind: API.Component.Kind,
    _ lower: (
      inout Self, OpenAPI.Named<OpenAPI.Written<Value>>, inout API.Operation
    ) -> Void
  ) -> [API.Component] {
    map.entries.compactMap { entry in
      let address = Address(file: rootFile, map: map.pointer, key: entry.name)
      let isUsed = resolver.followed.contains(address)
      var content = Self.blank(at: entry.range)
      lower(&self, entry, &content)
      return isUsed ? nil : API.Component(kind: kind, name: entry.name, content: content)
    }
  }

  private mutating func unusedPathItems() -> [API.Component] {
    document.components.pathItems.compactMap { entry in
      let address = Address(file: rootFile, map: "/components/pathItems", key: entry.name)
      let isUsed = resolver.followed.contains(address)
      var content = Self.blank(at: entry.range)
      let operations = operations(at: entry, as: .callback).map(\.operation)
      content.callbacks = [
        API.Callback(name: entry.name, expression: "", operations: operations)
      ]
      return isUsed ? nil : API.Component(kind: .pathItem, name: entry.name, content: content)
    }
  }

  private static func blank(at range: SourceRange) -> API.Operation {
    API.Operation(method: "", path: API.PathTemplate(openAPI: ""), range: range)
  }
}
