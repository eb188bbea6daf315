import DocsModel

/// The login that the site file tells, for the panel.
enum LoginData {
  static func members(of login: API.Login) -> Members {
    var members = Members()
    members.add("kind", login.kind.rawValue)
    members.add("endpoint", login.endpoint)
    members.add("format", login.format.rawValue)
    members.add("userField", login.userField)
    members.add("passwordField", login.passwordField)
    members.add("token", login.tokenPointer)
    members.add("expires", login.expiryPointer)
    members.add("clientId", login.clientID)
    members.add("clientSecret", login.clientSecret)
    members.add("clientAuthentication", login.clientAuthentication.rawValue)
    members.add("scopes", login.scopes)
    members.add("authorization", login.authorizationEndpoint)
    members.add("refresh", login.refreshEndpoint)
    members.add("check", login.checkEndpoint)
    members.add("user", login.userPointer)
    members.add("logout", login.logoutEndpoint)
    members.add("name", login.keyName)
    members.add("in", login.keyLocation.rawValue)
    return members
  }
}
