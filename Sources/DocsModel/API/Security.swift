extension API {
  package struct SecurityScheme: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      case apiKey(name: String, location: Parameter.Location)
      /// `scheme` is a name of the HTTP Authentication Scheme Registry in lower case.
      case http(scheme: String, bearerFormat: String?)
      case oauth2([OAuthFlow])
      case openIDConnect(url: String)
      case mutualTLS
    }

    package var id: String
    package var kind: Kind
    package var description: [Block] = []
    package var isDeprecated: Bool = false
    /// Where an OAuth 2.0 server describes itself (RFC 8414).
    package var metadataURL: String?

    package init(
      id: String,
      kind: Kind,
      description: [Block] = [],
      isDeprecated: Bool = false,
      metadataURL: String? = nil
    ) {
      self.id = id
      self.kind = kind
      self.description = description
      self.isDeprecated = isDeprecated
      self.metadataURL = metadataURL
    }
  }

  package struct OAuthFlow: Equatable, Sendable {
    package enum Grant: String, CaseIterable, Sendable {
      case implicit
      case password
      case clientCredentials
      case authorizationCode
      case deviceAuthorization
    }

    package struct Scope: Equatable, Sendable {
      package var name: String
      package var description: String

      package init(name: String, description: String) {
        self.name = name
        self.description = description
      }
    }

    package var grant: Grant
    package var authorizationURL: String?
    package var tokenURL: String?
    package var refreshURL: String?
    package var deviceAuthorizationURL: String?
    package var scopes: [Scope] = []

    package init(
      grant: Grant,
      authorizationURL: String? = nil,
      tokenURL: String? = nil,
      refreshURL: String? = nil,
      deviceAuthorizationURL: String? = nil,
      scopes: [Scope] = []
    ) {
      self.grant = grant
      self.authorizationURL = authorizationURL
      self.tokenURL = tokenURL
      self.refreshURL = refreshURL
      self.deviceAuthorizationURL = deviceAuthorizationURL
      self.scopes = scopes
    }
  }

  /// Schemes that are needed together; one of an operation's requirements must be met.
  ///
  /// No scheme at all means that the operation can be called without.
  package struct SecurityRequirement: Equatable, Sendable {
    package struct Need: Equatable, Sendable {
      /// The `id` of the scheme.
      package var scheme: String
      package var scopes: [String] = []

      package init(scheme: String, scopes: [String] = []) {
        self.scheme = scheme
        self.scopes = scopes
      }
    }

    package var needs: [Need]

    package init(needs: [Need]) {
      self.needs = needs
    }
  }

  /// How a reader logs in, as the site file tells.
  package struct Login: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      /// A login endpoint answers with a token, sent as `Authorization: Bearer …`.
      case token
      /// A login endpoint sets a cookie.
      case cookie
      /// OAuth 2.0's resource owner password credentials grant (RFC 6749, section 4.3).
      case oauth2Password = "oauth2-password"
      /// A token that the reader has already.
      case bearer
      /// HTTP Basic (RFC 7617).
      case basic
    }

    package var kind: Kind
    /// The path of the login or token endpoint.
    package var endpoint: String?
    /// Where the token stands in the answer, as a JSON pointer (RFC 6901).
    package var tokenPointer: String?
    /// The OAuth client's name.
    package var clientID: String?
    /// The path of an operation that succeeds only for who is logged in.
    package var checkEndpoint: String?
    /// The path of the endpoint that ends a session.
    package var logoutEndpoint: String?

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
