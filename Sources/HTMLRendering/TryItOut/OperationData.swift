import DocsModel

/// What the panel has to know of one operation.
struct OperationData {
  let api: API.Description
  let operation: API.Operation
  var known: [API.Schema.ID: Value] = [:]

  var value: Value {
    var members = Members()
    members.add("method", operation.method)
    members.add("path", operation.path.segments.map(segment))
    members.add("title", operation.summary)
    members.add("stream", if: operation.isStream)
    members.add("parameters", parameters.map(parameter))
    members.add("body", operation.requestBody.map(body))
    members.add("responses", operation.responses.map(response))
    members.add("accept", acceptedTypes)
    members.add("ways", LoginWays(api: api, operation: operation).value)
    members.add("servers", ServerData.values(of: operation.servers))
    return members.value
  }

  private func segment(_ segment: API.PathTemplate.Segment) -> Value {
    switch segment {
    case .literal(let text): return .string(text)
    case .variable(let variable):
      var members = Members()
      members.add("name", variable.name)
      members.add("slashes", if: variable.type == "path" || variable.pattern == ".*")
      return members.value
    }
  }

  /// The documented parameters, after those that the path alone tells of.
  private var parameters: [API.Parameter] {
    let names = operation.parameters.filter { $0.location == .path }.map(\.name)
    let silent = operation.path.variables.filter { !names.contains($0.name) }
    let told = operation.parameters.filter { !Self.isSetElsewhere($0) }
    return silent.map { $0.parameter(range: operation.range) } + told
  }

  /// OpenAPI has other places for these headers.
  private static func isSetElsewhere(_ parameter: API.Parameter) -> Bool {
    let names: Set = ["accept", "content-type", "authorization"]
    return parameter.location == .header && names.contains(parameter.name.lowercased())
  }

  private func parameter(_ parameter: API.Parameter) -> Value {
    var members = Members()
    members.add("name", parameter.name)
    members.add("in", parameter.location.rawValue)
    members.add("required", if: parameter.isRequired || parameter.location == .path)
    members.add("deprecated", if: parameter.isDeprecated)
    members.add("allowEmptyValue", if: parameter.allowsEmptyValue)
    members.add("allowReserved", if: parameter.allowsReserved)
    members.add("style", parameter.style.rawValue)
    members.add("explode", if: parameter.explodes)
    members.add("type", parameter.mediaType)
    members.add("schema", SchemaData.value(parameter.schema))
    members.add("examples", parameter.examples.compactMap(\.value))
    return members.value
  }

  private func response(_ response: API.Response) -> Value {
    var members = Members()
    members.add("status", response.status)
    members.add("phrase", API.ReasonPhrase.of(response.status))
    let text = response.description.plainText.prefix(200)
    members.add("description", text.isEmpty ? nil : String(text))
    members.add(
      "content",
      response.content.map { mediaType in
        var members = Members()
        members.add("type", mediaType.name)
        members.add("schema", mediaType.schema.map(SchemaData.value))
        members.add("item", mediaType.itemSchema.map(SchemaData.value))
        return members.value
      }
    )
    return members.value
  }

  /// The types of the answers to a request that goes well; nil where they are not told.
  private var acceptedTypes: String? {
    var types: [String] = []
    for type in operation.responses.filter({ $0.status.hasPrefix("2") }).flatMap(\.content)
    where !types.contains(type.name) {
      types.append(type.name)
    }
    return types.isEmpty ? nil : types.joined(separator: ", ")
  }

  private func body(_ body: API.RequestBody) -> Value {
    RequestBodyData(api: api, body: body, known: known).value
  }
}
