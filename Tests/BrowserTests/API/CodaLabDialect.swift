import Hummingbird

/// CodaLab: OAuth 2.0's password grant with an empty client password, and a login page for whoever
/// does not ask as a script does.
actor CodaLabDialect {
  /// How many tokens were given out; the last is the one that counts.
  private var count = 0

  nonisolated var answers: TestAPI.Dialect {
    { entry in await self.answer(entry) }
  }

  /// Makes the token that was given out last worthless.
  func revoke() {
    count += 1
  }

  private func answer(_ entry: RequestLog.Entry) -> Response? {
    switch (entry.method, entry.path) {
    case ("POST", "/rest/oauth2/token"): return token(entry)
    case ("GET", "/rest/page"): return .of(Array("<p>log in</p>".utf8), type: "text/html")
    case _ where entry.headers["authorization"] != "Bearer secret-of-codalab-\(count)":
      return stranger(entry)
    case ("GET", "/rest/user"):
      return .json(#"{"data": {"type": "users", "attributes": {"user_name": "ada"}}}"#)
    case ("GET", _) where entry.path.contains("/contents/blob/"):
      return .of(
        [0x1F, 0x8B, 0, 255],
        type: "application/octet-stream",
        [("Content-Disposition", #"attachment; filename="../../na\"me.tar.gz""#)]
      )
    default: return .json(#"{"data": []}"#)
    }
  }

  private func stranger(_ entry: RequestLog.Entry) -> Response {
    if entry.headers["x-requested-with"] == "XMLHttpRequest" {
      return .of(Array("Invalid token".utf8), type: "text/plain", status: .unauthorized)
    }
    return .of([], type: "text/plain", status: .seeOther, [("Location", "/rest/page")])
  }

  private func token(_ entry: RequestLog.Entry) -> Response {
    // Base64 of `codalab_cli_client:`.
    let isClient = entry.headers["authorization"] == "Basic Y29kYWxhYl9jbGlfY2xpZW50Og=="
    let grants = [
      "grant_type=password&username=ada&password=correct+horse",
      "grant_type=refresh_token&refresh_token=refresh-of-codalab",
    ]
    guard isClient, grants.contains(entry.text) else {
      return .json(#"{"error": "invalid_grant"}"#, status: .unauthorized)
    }
    count += 1
    return .json(
      """
      {"access_token": "secret-of-codalab-\(count)", "token_type": "Bearer", "expires_in": 3600,
      "refresh_token": "refresh-of-codalab"}
      """
    )
  }
}
