import DocsModel

/// How to say who one is: the login that the site file tells, and the schemes of the API.
struct AuthenticationRows {
  let api: API.Description
  let content: ContentRenderer

  var html: HTML {
    let rows = FieldRow.list(api.securitySchemes.map(row))
    let login = api.login.map { "<p>\(words(for: $0))</p>\n" as HTML } ?? HTML()
    return "\(login)\(rows)"
  }

  private func words(for login: API.Login) -> HTML {
    let header: HTML = "the header <code>Authorization: Bearer <var>TOKEN</var></code>"
    var sentences: [HTML] = []
    switch login.kind {
    case .token:
      sentences.append("Log in\(at(login.endpoint)); the answer holds a token\(place(of: login)).")
      sentences.append("Send it with each request in \(header).")
    case .cookie:
      sentences.append("Log in\(at(login.endpoint)); the answer sets a cookie.")
      sentences.append("Send it with each request.")
    case .oauth2Password:
      sentences.append(
        "Ask\(at(login.endpoint)) for a token, by user name and password\(client(of: login))."
      )
      sentences.append("Send it with each request in \(header).")
    case .oauth2Code:
      sentences.append("Your browser is sent to the service, which asks whether you agree.")
      sentences.append("Send the token\(at(login.endpoint)) with each request in \(header).")
    case .oauth2Client:
      sentences.append("Ask\(at(login.endpoint)) for a token, as the client that you are.")
      sentences.append("Send it with each request in \(header).")
    case .apiKey:
      let name: HTML = "<code>\(login.keyName ?? "")</code>"
      sentences.append("Send your key with each request in the \(login.keyPlace) \(name).")
    case .bearer: sentences.append("Send your token with each request in \(header).")
    case .basic: sentences.append("Send user name and password with each request (HTTP Basic).")
    }
    if let path = login.checkEndpoint {
      sentences.append("\(endpoint(path)) tells whether you are logged in.")
    }
    if let path = login.logoutEndpoint { sentences.append("\(endpoint(path)) logs you out.") }
    return sentences.joined(separator: " ")
  }

  private func at(_ path: String?) -> HTML {
    path.map { " at \(endpoint($0))" } ?? HTML()
  }

  /// The endpoint, leading to its operation.
  private func endpoint(_ path: String) -> HTML {
    let operation = api.operations.first { operation in
      operation.path.text == path || api.basePath + operation.path.text == path
    }
    let code: HTML = "<code>\(path)</code>"
    guard let home = operation?.home else { return code }
    return "<a href=\"\(content.address(of: home))\">\(code)</a>"
  }

  private func place(of login: API.Login) -> HTML {
    login.tokenPointer.map { " at <code>\($0)</code>" } ?? HTML()
  }

  private func client(of login: API.Login) -> HTML {
    login.clientID.map { " for the client <code>\($0)</code>" } ?? HTML()
  }

  private func row(_ scheme: API.SecurityScheme) -> HTML {
    let id = SecurityWords.anchor(of: scheme.id)
    let text = content.render(scheme.description, headingLevel: 4)
    var row = FieldRow(
      anchor: id,
      name: "<code>\(scheme.id)</code>",
      type: SecurityWords.words(scheme.kind),
      badges: scheme.isDeprecated ? [.deprecated] : [],
      description: text
    )
    switch scheme.kind {
    case .oauth2(let flows):
      let metadata: HTML? = scheme.metadataURL.map {
        "<ul class=\"facts\"><li>described at \(link($0))</li></ul>"
      }
      row.details = "\(metadata ?? HTML())\(flows.map(details))"
    case .openIDConnect(let url): row.details = "<ul class=\"facts\"><li>\(link(url))</li></ul>"
    case .apiKey, .http, .mutualTLS: break
    }
    return row.html
  }

  private func details(of flow: API.OAuthFlow) -> HTML {
    let places: [(HTML, String?)] = [
      ("authorize at", flow.authorizationURL), ("tokens at", flow.tokenURL),
      ("refresh at", flow.refreshURL), ("device codes at", flow.deviceAuthorizationURL),
    ]
    let items: [HTML] = places.compactMap { words, url in
      url.map { "<li>\(words) \(link($0))</li>" }
    }
    let scopes: [HTML] = flow.scopes.map {
      "<div><dt><code>\($0.name)</code></dt><dd>\($0.description)</dd></div>"
    }
    let list: HTML = scopes.isEmpty ? HTML() : "<dl class=\"enumeration\">\(scopes)</dl>"
    return "<p>\(flow.grant.words)</p><ul class=\"facts\">\(items)</ul>\(list)"
  }

  private func link(_ url: String) -> HTML {
    guard let address = ExternalAddress.safe(url) else { return "<code>\(url)</code>" }
    return "<a class=\"external\" href=\"\(address)\">\(url)</a>"
  }
}

extension API.Login {
  fileprivate var keyPlace: HTML {
    switch keyLocation {
    case .cookie: "cookie"
    case .query, .queryString: "query parameter"
    case .header, .path: "header"
    }
  }
}

extension API.OAuthFlow.Grant {
  fileprivate var words: HTML {
    switch self {
    case .implicit: "Implicit grant"
    case .password: "Password grant"
    case .clientCredentials: "Client credentials grant"
    case .authorizationCode: "Authorization code grant"
    case .deviceAuthorization: "Device authorization grant"
    }
  }
}
