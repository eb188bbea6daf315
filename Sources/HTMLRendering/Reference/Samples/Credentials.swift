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

  func add(to command: inout CurlCommand) {
    for scheme in schemes { add(scheme, to: &command) }
    switch login {
    case .token, .oauth2Password, .oauth2Code, .oauth2Client, .bearer: addBearer(to: &command)
    case .basic: addBasic(to: &command)
    case .cookie: command.add("-b", ShellWord("cookies.txt"))
    case .apiKey, nil: break
    }
  }

  private func add(_ scheme: API.SecurityScheme, to command: inout CurlCommand) {
    switch scheme.kind {
    case .http("basic", _): addBasic(to: &command)
    case .http("bearer", _), .oauth2, .openIDConnect: addBearer(to: &command)
    case .http(let name, _):
      command.add("-H", ShellWord(.text("Authorization: \(name) "), .variable("CREDENTIALS")))
    case .apiKey(let name, .header): addKey(header: name, scheme, to: &command)
    case .apiKey(let name, .cookie):
      command.add("-b", ShellWord(.text(name + "="), .variable("API_KEY")))
    case .apiKey: break
    case .mutualTLS:
      command.add("--cert", ShellWord("client.pem"))
      command.add("--key", ShellWord("client.key"))
    }
  }

  /// OpenAPI 2.0 has no word for bearer tokens but a key in the header `Authorization`.
  private func addKey(
    header: String,
    _ scheme: API.SecurityScheme,
    to command: inout CurlCommand
  ) {
    guard header.lowercased() == "authorization" else {
      return command.add("-H", ShellWord(.text(header + ": "), .variable("API_KEY")))
    }
    let isBearer = scheme.id.lowercased().contains("bearer") || api.login?.kind == .token
    guard !isBearer else { return addBearer(to: &command) }
    command.add("-H", ShellWord(.text("Authorization: "), .variable("TOKEN")))
  }

  private func addBearer(to command: inout CurlCommand) {
    command.add("-H", ShellWord(.text("Authorization: Bearer "), .variable("TOKEN")))
  }

  private func addBasic(to command: inout CurlCommand) {
    command.add("-u", ShellWord(.variable("USERNAME"), .text(":"), .variable("PASSWORD")))
  }
}
