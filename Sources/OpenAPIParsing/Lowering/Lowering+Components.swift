import DocsModel

extension Lowering {
  /// The components that nothing refers to, kind by kind; schemas have pages of their own.
  ///
  /// All are read, for their mistakes.
  mutating func unusedComponents() -> [API.Component] {
    let components = document.components
    // What uses others comes first.
    return unused(components.pathItems, at: "/components/pathItems", as: .pathItem) {
      lowering,
      entry,
      content in
      let operations = lowering.operations(at: entry, as: .callback).map(\.operation)
      content.callbacks = [
        API.Callback(name: entry.name, expression: "", operations: operations)
      ]
    }
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
          content: [API.MediaType(name: "", examples: examples)]
        )
      }
  }

  private mutating func unused<Value>(
    _ map: OpenAPI.Components.Map<Value>,
    as kind: API.Component.Kind,
    _ lower: (inout Self, OpenAPI.Named<OpenAPI.Written<Value>>, inout API.Operation) -> Void
  ) -> [API.Component] {
    unused(map.entries, at: map.pointer, as: kind, lower)
  }

  private mutating func unused<Value>(
    _ entries: [OpenAPI.Named<Value>],
    at pointer: String,
    as kind: API.Component.Kind,
    _ lower: (inout Self, OpenAPI.Named<Value>, inout API.Operation) -> Void
  ) -> [API.Component] {
    entries.compactMap { entry in
      let address = Address(file: rootFile, map: pointer, key: entry.name)
      let isUsed = resolver.followed.contains(address)
      let path = API.PathTemplate(openAPI: "")
      var content = API.Operation(method: "", path: path, range: entry.range)
      lower(&self, entry, &content)
      return isUsed ? nil : API.Component(kind: kind, name: entry.name, content: content)
    }
  }
}
