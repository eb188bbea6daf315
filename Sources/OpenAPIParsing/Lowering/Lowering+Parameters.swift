import DocsModel

extension Lowering {
  mutating func inputs(_ written: [OpenAPI.Written<OpenAPI.Parameter>]) -> Inputs {
    var inputs = Inputs()
    var seen: Set<Inputs.Key> = []
    for written in written {
      if let known = rememberedParameter(written) {
        add(known, from: written, to: &inputs, &seen)
        continue
      }
      guard let parameter = resolve(written, { $0.parameter($1) }) else { continue }
      switch parameter.location {
      case .body: inputs.body = parameter
      case .formData: inputs.fields.append(parameter)
      case .request(let location):
        let lowered = remember(written, in: \.parameters) {
          $0.lower(parameter, location: location)
        }
        if let lowered { add(lowered, from: written, to: &inputs, &seen) }
      }
    }
    return inputs
  }

  private mutating func rememberedParameter(
    _ written: OpenAPI.Written<OpenAPI.Parameter>
  ) -> API.Parameter? {
    guard case .reference(let reference) = written else { return nil }
    return resolver.address(of: reference).flatMap { parameters[$0] }
  }

  private mutating func add(
    _ parameter: API.Parameter,
    from written: OpenAPI.Written<OpenAPI.Parameter>,
    to inputs: inout Inputs,
    _ seen: inout Set<Inputs.Key>
  ) {
    var parameter = parameter
    if let own = description(beside: written) { parameter.description = blocks(own) }
    guard seen.insert(Inputs.Key(parameter)).inserted else {
      var place = parameter.range
      if case .reference(let reference) = written { place = reference.range }
      ownDiagnostics.append(.duplicateParameter(parameter, at: place))
      return
    }
    inputs.parameters.append(parameter)
  }

  private mutating func lower(
    _ written: OpenAPI.Parameter,
    location: API.Parameter.Location
  ) -> API.Parameter {
    var parameter = API.Parameter(name: written.name, location: location, range: written.range)
    parameter.description = blocks(written.description)
    parameter.isRequired = written.isRequired || location == .path
    parameter.isDeprecated = written.isDeprecated
    parameter.allowsEmptyValue = written.allowsEmptyValue
    parameter.allowsReserved = written.allowsReserved
    parameter.style = style(of: written, in: location)
    parameter.explodes = explodes(written, style: parameter.style)
    if let schema = written.schema { parameter.schema = schemaUse(schema) }
    parameter.examples = written.examples.compactMap { example($0) }
    if let type = written.content.first.flatMap({ mediaType($0) }) {
      parameter.mediaType = type.name
      parameter.schema = type.schema ?? .any
      parameter.examples += type.examples
    }
    return parameter
  }

  private func style(
    of written: OpenAPI.Parameter,
    in location: API.Parameter.Location
  ) -> API.Parameter.Style {
    if let style = written.style { return style }
    let isForm = location != .path && location != .header
    switch written.collectionFormat {
    case .ssv: return .spaceDelimited
    case .tsv: return .tabDelimited
    case .pipes: return .pipeDelimited
    case .csv, .multi, nil: return isForm ? .form : .simple
    }
  }

  /// Later versions write each value of a form on its own unless told otherwise, OpenAPI 2.0
  /// all values in one text.
  private func explodes(_ written: OpenAPI.Parameter, style: API.Parameter.Style) -> Bool {
    if document.version == .v2_0 { return written.collectionFormat == .multi }
    return written.explodes ?? (style == .form || style == .cookie)
  }

  mutating func header(
    _ entry: OpenAPI.Named<OpenAPI.Written<OpenAPI.Header>>
  ) -> API.Header? {
    let lowered = remember(entry.value, in: \.headers) { lowering in
      lowering.resolve(entry.value) { $0.header($1) }.map { lowering.lower($0) }
    }
    guard var header = lowered else { return nil }
    header.name = entry.name
    if let own = description(beside: entry.value) { header.description = blocks(own) }
    return header
  }

  private mutating func lower(_ written: OpenAPI.Header) -> API.Header {
    var header = API.Header(name: "", description: blocks(written.description))
    header.isRequired = written.isRequired
    header.isDeprecated = written.isDeprecated
    header.explodes = written.explodes
    let content = written.content.first.flatMap { mediaType($0) }
    header.mediaType = content?.name
    header.schema = written.schema.map { schemaUse($0) } ?? content?.schema ?? .any
    header.examples = written.examples.compactMap { example($0) } + (content?.examples ?? [])
    return header
  }
}
