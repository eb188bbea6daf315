import DocsModel

/// How a request says who sends it; placeholders stand for all secrets.
struct Credentials {
  private let api: API.Description
  private let schemes: [API.SecurityScheme]
  private let login: API.Login.Kind?

  /// Takes the first way that the operation allows; where it names none, the way to log in that
  /// the site file tells.
  init(api: API.Description, operation: API.Operation) {
    self.api = api
    let requirement = operation.securityRequirements.first { !$0.needs.isEmpty }
    let isOpen = operation.securityRequirements.contains { $0.needs.isEmpty }
    schemes =
      (isOpen ? nil : requirement)?.needs.compactMap { need in
        api.securitySchemes.first { $0.id == need.scheme }
      } ?? []
    let isLogin = api.login?.endpoint == operation.path.text
    login = operation.securityRequirements.isEmpty && !isLogin ? api.login?.kind : nil
  }

  /// The query parameter that takes the key.
  var queryName: String? {
    for scheme in schemes {
      if case .apiKey(let name, .query) = scheme.kind { return name }
    }
    return nil
  }

  func add(to request: inout SampleRequest) {
    for scheme in schemes { add(scheme, to: &request) }
    switch login {
    case .token, .oauth2Password, .oauth2Code, .oauth2Client, .bearer: addBearer(to: &request)
    case .basic: request.proofs.append(.password)
    case .cookie: request.proofs.append(.session)
    case .apiKey: addOwnKey(to: &request)
    case nil: break
    }
  }

  private func add(_ scheme: API.SecurityScheme, to request: inout SampleRequest) {
    switch scheme.kind {
    case .http("basic", _): request.proofs.append(.password)
    case .http("bearer", _), .oauth2, .openIDConnect: addBearer(to: &request)
    case .http(let name, _):
      let value = SampleText(.text(name + " "), .variable("CREDENTIALS"))
      request.addHeader("Authorization", value)
    case .apiKey(let name, .header): addKey(header: name, scheme, to: &request)
    case .apiKey(let name, .cookie):
      let value = SampleText(.variable("API_KEY"))
      request.addCookie(name, value)
    case .apiKey: break
    case .mutualTLS: request.proofs.append(.clientCertificate)
    }
  }

  /// The key that the site file names.
  private func addOwnKey(to request: inout SampleRequest) {
    guard let login = api.login, let name = login.keyName else { return }
    add(
      API.SecurityScheme(id: name, kind: .apiKey(name: name, location: login.keyLocation)),
      to: &request
    )
  }

  /// OpenAPI 2.0 has no word for bearer tokens but a key in the header `Authorization`.
  private func addKey(
    header: String,
    _ scheme: API.SecurityScheme,
    to request: inout SampleRequest
  ) {
    guard header.lowercased() == "authorization" else {
      return request.addHeader(header, SampleText(.variable("API_KEY")))
    }
    let isBearer = scheme.id.lowercased().contains("bearer") || api.login?.kind == .token
    guard !isBearer else { return addBearer(to: &request) }
    request.addHeader("Authorization", SampleText(.variable("TOKEN")))
  }

  private func addBearer(to request: inout SampleRequest) {
    request.addHeader("Authorization", SampleText(.text("Bearer "), .variable("TOKEN")))
  }
}
