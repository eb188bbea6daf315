import Hummingbird

/// An OAuth 2.0 service and, below `/logins-api/`, an API that takes every credential.
actor OAuthDialect {
  private var count = 0
  /// Whether a token is no longer exchanged for the next.
  private var isOver = false

  nonisolated var answers: TestAPI.Dialect {
    { entry in await self.answer(entry) }
  }

  func end() {
    isOver = true
  }

  private func answer(_ entry: RequestLog.Entry) -> Response? {
    switch entry.path {
    case "/oauth/authorize": return agreed(entry)
    case "/oauth/token": return token(entry)
    case _ where entry.path.hasPrefix("/logins-api/"): return .json("{}")
    default: return nil
    }
  }

  /// The user agrees at once.
  private func agreed(_ entry: RequestLog.Entry) -> Response {
    let address = entry.query("redirect_uri") ?? ""
    let state = entry.query("state") ?? ""
    let location = "\(address)?code=code-1&state=\(state)"
    return .of([], type: "text/plain", status: .found, [("Location", location)])
  }

  /// A token that expires so soon that it is exchanged before each request.
  private func token(_ entry: RequestLog.Entry) -> Response {
    guard !isOver else {
      return .json(
        #"{"error": "invalid_grant", "error_description": "that was long ago"}"#,
        status: .badRequest
      )
    }
    count += 1
    let isPassword = entry.text.contains("grant_type=password") || entry.text.contains("refresh")
    let refresh = isPassword ? #", "expires_in": 20, "refresh_token": "next-\#(count)""# : ""
    return .json(#"{"access_token": "oauth-\#(count)", "token_type": "bearer"\#(refresh)}"#)
  }
}
