import DocsModel

/// What an operation takes: OpenAPI 2.0 counts bodies and fields of forms among the parameters.
struct Inputs {
  var parameters: [API.Parameter] = []
  var body: OpenAPI.Parameter?
  var fields: [OpenAPI.Parameter] = []

  /// These inputs with those of the path that they do not say anew.
  func merged(with shared: Inputs) -> Inputs {
    let own = Set(parameters.map(Key.init))
    let ownFields = Set(fields.map(\.name))
    return Inputs(
      parameters: shared.parameters.filter { !own.contains(Key($0)) } + parameters,
      body: body ?? shared.body,
      fields: shared.fields.filter { !ownFields.contains($0.name) } + fields
    )
  }

  /// What tells parameters apart.
  struct Key: Hashable {
    private let name: String
    private let location: API.Parameter.Location

    init(_ parameter: API.Parameter) {
      name = parameter.name
      location = parameter.location
    }
  }
}
