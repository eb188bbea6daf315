extension API {
  /// How a reader logs in, as the site file tells.
  package struct Login: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      /// A login endpoint answers with a token, sent as `Authorization: Bearer …`.
      case token
      /// A login endpoint sets a cookie.
      case cookie
      /// OAuth 2.0's resource owner password credentials grant (RFC 6749, section 4.3).
      case oauth2Password = "oauth2-password"
      /// OAuth 2.0's authorization code grant with PKCE (RFC 7636).
      case oauth2Code = "oauth2-code"
      /// OAuth 2.0's client credentials grant (RFC 6749, section 4.4).
      case oauth2Client = "oauth2-client"
      /// A key that the reader has already, under a name of its own.
      case apiKey = "api-key"
      /// A token that the reader has already.
      case bearer
      /// HTTP Basic (RFC 7617).
      case basic
    }

    package enum Format: String, CaseIterable, Sendable {
      case json
      case form
    }

    /// How an OAuth client names itself (RFC 6749, section 2.3.1).
    package enum ClientAuthentication: String, CaseIterable, Sendable {
      case basic
      case body
    }

    package var kind: Kind
    /// The path of the login or token endpoint.
    package var endpoint: String?
    /// What the login endpoint takes.
    package var format: Format = .json
    /// The names of its fields for the user's name and password.
    package var userField: String = "username"
    package var passwordField: String = "password"
    /// Where the token stands in the answer, as a JSON pointer (RFC 6901).
    package var tokenPointer: String?
    /// Where the answer tells for how many seconds, or until when, the token is good.
    package var expiryPointer: String?
    /// The OAuth client's name.
    package var clientID: String?
    /// The password of a client that keeps no secret; pages show it to everybody.
    package var clientSecret: String?
    package var clientAuthentication: ClientAuthentication = .basic
    package var scopes: [String] = []
    /// Where the browser is sent to ask the user: a path or an address.
    package var authorizationEndpoint: String?
    /// The path of the endpoint that gives out the next token; the token endpoint where it is nil.
    package var refreshEndpoint: String?
    /// The path of an operation that succeeds only for who is logged in.
    package var checkEndpoint: String?
    /// Where that operation's answer, or else the login's, names the user.
    package var userPointer: String?
    /// The path of the endpoint that ends a session.
    package var logoutEndpoint: String?
    /// The name of the header, query parameter or cookie that takes the key.
    package var keyName: String?
    package var keyLocation: Parameter.Location = .header

    package init(
      kind: Kind,
      endpoint: String? = nil,
      tokenPointer: String? = nil,
      clientID: String? = nil,
      checkEndpoint: String? = nil,
      logoutEndpoint: String? = nil
    ) {
      self.kind = kind
      self.endpoint = endpoint
      self.tokenPointer = tokenPointer
      self.clientID = clientID
      self.checkEndpoint = checkEndpoint
      self.logoutEndpoint = logoutEndpoint
    }
  }
}
