import DocsModel

/// Joins what a writer says of an operation with what its specification says.
///
/// The writer's text wins; what it leaves out is filled in.
struct OperationMerger: Sendable {
  let api: API.Description

  func merge(_ written: API.Operation, with specified: API.Operation) -> API.Operation {
    var result = written
    result.operationID = specified.operationID
    result.summary = written.summary ?? specified.summary
    if written.description.isEmpty { result.description = specified.description }
    if !specified.groups.isEmpty { result.groups = specified.groups }
    result.parameters = parameters(written, specified)
    result.requestBody = body(written.requestBody, specified.requestBody)
    result.responses = responses(written.responses, specified.responses)
    result.securityRequirements = specified.securityRequirements
    result.servers = servers(written, specified)
    result.externalDocumentation = specified.externalDocumentation
    result.isDeprecated = written.isDeprecated || specified.isDeprecated
    result.isStream = written.isStream || specified.isStream
    if written.samples.isEmpty { result.samples = specified.samples }
    result.callbacks = specified.callbacks
    result.badges += specified.badges
    return result
  }

  /// Where the written path has the base path in it, the servers must not have it again.
  private func servers(_ written: API.Operation, _ specified: API.Operation) -> [API.Server] {
    guard !api.basePath.isEmpty, specified.servers.isEmpty,
      written.path.shape == api.basePath + specified.path.shape
    else { return specified.servers }
    return api.servers.map { server in
      var result = server
      if result.url.hasSuffix("/") { result.url.removeLast() }
      guard result.url.hasSuffix(api.basePath) else { return server }
      result.url.removeLast(api.basePath.count)
      if result.url.isEmpty { result.url = "/" }
      return result
    }
  }
}

extension OperationMerger {
  /// The writer's parameters in the writer's order, then those that only the specification has.
  ///
  /// Variables of the path meet by their position, all others by name.
  private func parameters(
    _ written: API.Operation,
    _ specified: API.Operation
  ) -> [API.Parameter] {
    let names = Dictionary(
      zip(specified.path.variables, written.path.variables).map { ($0.name, $1.name) },
      uniquingKeysWith: { first, _ in first }
    )
    var result = written.parameters
    for parameter in specified.parameters {
      var parameter = parameter
      if parameter.location == .path { parameter.name = names[parameter.name] ?? parameter.name }
      let index = result.firstIndex { Self.areSame($0, parameter) }
      if let index {
        result[index] = merge(result[index], parameter)
      } else {
        result.append(parameter)
      }
    }
    return result
  }

  private static func areSame(_ left: API.Parameter, _ right: API.Parameter) -> Bool {
    guard left.location == right.location else { return false }
    return left.location == .header
      ? left.name.lowercased() == right.name.lowercased() : left.name == right.name
  }

  private func merge(_ written: API.Parameter, _ specified: API.Parameter) -> API.Parameter {
    var result = specified
    result.name = written.name
    result.range = written.range
    if !written.description.isEmpty { result.description = written.description }
    result.isRequired = written.isRequired || specified.isRequired
    result.isDeprecated = written.isDeprecated || specified.isDeprecated
    result.schema = merge(written.schema, specified.schema)
    if !written.examples.isEmpty { result.examples = written.examples }
    result.documentation = written.documentation
    return result
  }

  private func body(
    _ written: API.RequestBody?,
    _ specified: API.RequestBody?
  ) -> API.RequestBody? {
    guard var result = written else { return specified }
    guard let specified else { return result }
    if result.description.isEmpty { result.description = specified.description }
    result.isRequired = result.isRequired || specified.isRequired
    result.content = content(result.content, specified.content)
    return result
  }

  /// Forms meet whatever their encoding; the specification knows which it is.
  private func content(
    _ written: [API.MediaType],
    _ specified: [API.MediaType]
  ) -> [API.MediaType] {
    var rest = specified
    var result = written.map { mediaType in
      guard let index = rest.firstIndex(where: { Self.areSame($0.name, mediaType.name) }) else {
        return mediaType
      }
      return merge(mediaType, rest.remove(at: index))
    }
    result += rest
    return result
  }

  private static func areSame(_ left: String, _ right: String) -> Bool {
    left == right || (isForm(left) && isForm(right)) || (isJSON(left) && isJSON(right))
  }

  private static func isForm(_ name: String) -> Bool {
    name == "application/x-www-form-urlencoded" || name == "multipart/form-data"
  }

  private static func isJSON(_ name: String) -> Bool {
    name == "application/json" || name.hasSuffix("+json")
  }

  private func merge(_ written: API.MediaType, _ specified: API.MediaType) -> API.MediaType {
    var result = specified
    result.schema = written.schema.map { merge($0, specified.schema ?? .any) } ?? specified.schema
    if !written.examples.isEmpty { result.examples = written.examples }
    return result
  }

  private func responses(
    _ written: [API.Response],
    _ specified: [API.Response]
  ) -> [API.Response] {
    var rest = specified
    var result = written.map { response in
      let index =
        rest.firstIndex { $0.status == response.status }
        ?? (response.status == "2XX" ? rest.firstIndex { $0.status.hasPrefix("2") } : nil)
      guard let index else { return response }
      return merge(response, rest.remove(at: index))
    }
    result += rest
    return result
  }

  private func merge(_ written: API.Response, _ specified: API.Response) -> API.Response {
    var result = specified
    if !written.description.isEmpty { result.description = written.description }
    result.headers =
      written.headers
      + specified.headers.filter { header in
        !written.headers.contains { $0.name.lowercased() == header.name.lowercased() }
      }
    result.content = content(written.content, specified.content)
    return result
  }
}
