import DocsModel

/// Reads the map `login` of an API in the site file.
struct LoginReader {
  /// The API's servers as far as the site file names them.
  let servers: [API.Server]

  func login(_ reader: inout MemberReader) -> API.Login? {
    if !reader.has("kind") { reader.note(.missingKey("kind", of: "'login'", at: reader.range)) }
    let kind = reader.choice("kind", of: API.Login.Kind.self)
    var login = API.Login(kind: kind ?? .token)
    readEndpoints(of: &login, &reader)
    readFields(of: &login, &reader)
    readClient(of: &login, &reader)
    login.keyName = reader.text("name")
    login.keyLocation = keyLocation(&reader) ?? login.keyLocation
    guard let kind else { return nil }
    for key in kind.requiredKeys where !reader.has(key) {
      reader.note(.missingKey(key, of: "the login '\(kind.rawValue)'", at: reader.range))
    }
    return login
  }

  private func readEndpoints(of login: inout API.Login, _ reader: inout MemberReader) {
    login.endpoint =
      login.kind.isOAuth
      ? tokenEndpoint("endpoint", &reader)
      : endpoint("endpoint", &reader)
    login.authorizationEndpoint = tokenEndpoint("authorization", &reader)
    login.refreshEndpoint =
      login.kind.isOAuth
      ? tokenEndpoint("refresh", &reader)
      : endpoint("refresh", &reader)
    login.checkEndpoint = endpoint("check", &reader)
    login.logoutEndpoint = endpoint("logout", &reader)
  }

  private func readFields(of login: inout API.Login, _ reader: inout MemberReader) {
    login.format = reader.choice("format", of: API.Login.Format.self) ?? login.format
    login.userField = reader.text("user-field") ?? login.userField
    login.passwordField = reader.text("password-field") ?? login.passwordField
    login.tokenPointer = pointer("token", &reader)
    login.expiryPointer = pointer("expires", &reader)
    login.userPointer = pointer("user", &reader)
  }

  private func readClient(of login: inout API.Login, _ reader: inout MemberReader) {
    login.clientID = reader.text("client-id")
    login.clientSecret = reader.text("client-secret")
    login.clientAuthentication =
      reader.choice("client-authentication", of: API.Login.ClientAuthentication.self)
      ?? login.clientAuthentication
    login.scopes = reader.texts("scopes") ?? []
  }

  private func pointer(_ key: String, _ reader: inout MemberReader) -> String? {
    reader.text(key, expected: "a JSON pointer such as '/token'") {
      $0.isEmpty || $0.hasPrefix("/") ? $0 : nil
    }
  }

  private func keyLocation(_ reader: inout MemberReader) -> API.Parameter.Location? {
    reader.text("in", expected: "one of 'header', 'query', 'cookie'") { text in
      let location = API.Parameter.Location(rawValue: text)
      return location == .path || location == .queryString ? nil : location
    }
  }

  /// A place on the server itself: what a reader types there goes to nobody else.
  private func endpoint(_ key: String, _ reader: inout MemberReader) -> String? {
    reader.text(key, expected: "a path, or an address on a server of the API") { address in
      isPath(address) || isOnServer(address) ? address : nil
    }
  }

  /// OAuth's own servers may be anywhere, as long as nobody can listen on the way.
  private func tokenEndpoint(_ key: String, _ reader: inout MemberReader) -> String? {
    reader.text(key, expected: "a path, or an address that begins with 'https://'") { address in
      let isSafe = API.Origin(of: address)?.scheme == "https"
      return isPath(address) || isOnServer(address) || isSafe ? address : nil
    }
  }

  private func isPath(_ address: String) -> Bool {
    address.hasPrefix("/") && !address.hasPrefix("//") && WebAddress.isServer(address)
  }

  private func isOnServer(_ address: String) -> Bool {
    guard let origin = API.Origin(of: address) else { return false }
    return servers.contains { $0.origin == origin }
  }
}

extension API.Login.Kind {
  fileprivate var isOAuth: Bool {
    switch self {
    case .oauth2Password, .oauth2Code, .oauth2Client: true
    case .token, .cookie, .apiKey, .bearer, .basic: false
    }
  }

  /// What nobody could log in without.
  fileprivate var requiredKeys: [String] {
    switch self {
    case .token, .oauth2Password, .oauth2Client: ["endpoint"]
    case .oauth2Code: ["endpoint", "authorization", "client-id"]
    case .apiKey: ["name"]
    case .cookie, .bearer, .basic: []
    }
  }
}
