import DocsModel

extension Lowering {
  /// Beyond these variables no near name is looked for.
  private static let suggestionLimit = 50

  /// Compares the variables of a path with the parameters that tell about them.
  mutating func checkPath(of operation: API.Operation) {
    let path = operation.path
    let variables = path.variables.map(\.name)
    let parameters = operation.parameters.filter { $0.location == .path }
    let known = Set(variables)
    for parameter in parameters where !known.contains(parameter.name) {
      let nearest = NearMiss.nearest(
        to: parameter.name,
        in: variables.prefix(Self.suggestionLimit)
      )
      ownDiagnostics.append(
        .parameterOutsidePath(
          parameter.name,
          path: path.text,
          nearest: nearest,
          at: parameter.range
        )
      )
    }
    let names = Set(parameters.map(\.name))
    for name in variables where !names.contains(name) {
      ownDiagnostics.append(
        .undeclaredPathVariable(name, of: path.text, at: operation.range)
      )
    }
  }
}
