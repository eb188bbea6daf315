import DocsModel

/// The ways to log in for an operation, as the panel offers them.
///
/// They are lists of needs, one of which has to be met whole. A need has the members of the site
/// file's login.
struct LoginWays {
  let api: API.Description
  let operation: API.Operation

  /// Nil where nobody has to log in.
  var value: Value? {
    let ways = self.ways
    return ways.allSatisfy(\.isEmpty) ? nil : .array(ways.map { .array($0) })
  }

  private var ways: [[Value]] {
    if let login = api.login, login.endpoint == operation.path.text { return [[]] }
    guard !operation.securityRequirements.isEmpty else { return [[ownLogin].compactMap(\.self)] }
    return operation.securityRequirements.flatMap(ways)
  }

  private var ownLogin: Value? {
    api.login.map { login in
      var members = LoginData.members(of: login)
      members.add("key", "login")
      members.add("title", "Log in")
      return members.value
    }
  }

  /// A scheme with several flows gives several ways.
  private func ways(to requirement: API.SecurityRequirement) -> [[Value]] {
    requirement.needs.reduce([[]]) { ways, need in
      let choices = choices(for: need)
      guard !choices.isEmpty else { return ways }
      return ways.flatMap { way in choices.map { way + [$0] } }
    }
  }

  private func choices(for need: API.SecurityRequirement.Need) -> [Value] {
    guard let scheme = api.securitySchemes.first(where: { $0.id == need.scheme }) else { return [] }
    if let ownLogin, api.login?.serves(scheme) == true { return [ownLogin] }
    return SecuritySchemeData(api: api, scheme: scheme, scopes: need.scopes).needs
  }
}

extension API.Login {
  /// Whether who has logged in as the site file tells meets the scheme.
  fileprivate func serves(_ scheme: API.SecurityScheme) -> Bool {
    switch scheme.kind {
    case .oauth2, .openIDConnect: givesBearer
    case .http("basic", _): kind == .basic
    case .http: givesBearer
    case .apiKey(let name, let location):
      switch kind {
      case .cookie: scheme.isCookie
      case .apiKey: name == keyName
      case .token, .oauth2Password, .oauth2Code, .oauth2Client, .bearer, .basic:
        location == .header && name.lowercased() == "authorization" && givesBearer
      }
    case .mutualTLS: false
    }
  }

  private var givesBearer: Bool {
    switch kind {
    case .token, .oauth2Password, .oauth2Code, .oauth2Client, .bearer: true
    case .cookie, .apiKey, .basic: false
    }
  }
}

extension API.SecurityScheme {
  /// Whether it is met by a cookie, named as such or as the header that carries it.
  var isCookie: Bool {
    guard case .apiKey(let name, let location) = kind else { return false }
    return location == .cookie || name.lowercased() == "cookie"
  }
}
