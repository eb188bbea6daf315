import Hummingbird

/// Determined: a token from a JSON login, streams as lines of a gRPC gateway.
enum DeterminedDialect {
  static let token = "v2.public.secret-of-determined"

  /// `elsewhere` is where `/api/v1/agents` redirects to.
  static func answers(elsewhere: String = "") -> TestAPI.Dialect {
    { entry in
      switch (entry.method, entry.path) {
      case ("POST", "/api/v1/auth/login"): logIn(entry)
      case (_, _) where entry.headers["authorization"] != "Bearer " + token:
        .json(#"{"error": "unauthenticated"}"#, status: .unauthorized)
      case ("GET", "/api/v1/me"): .json(#"{"user": {"id": 7, "username": "ada"}}"#)
      case ("POST", "/api/v1/auth/logout"): .json("{}")
      case ("GET", "/api/v1/agents"):
        .of([], type: "text/plain", status: .temporaryRedirect, [("Location", elsewhere)])
      case ("GET", "/api/v1/master/logs"): logs()
      case ("GET", "/api/v1/trials/128/logs"): endless()
      default: .json(#"{"experiments": [], "pagination": {"total": 0}}"#)
      }
    }
  }

  private static func logIn(_ entry: RequestLog.Entry) -> Response {
    let isKnown = entry.text == #"{"username":"ada","password":"correct horse"}"#
    return isKnown
      ? .json(#"{"token": "\#(token)", "user": {"username": "ada"}}"#)
      : .json(#"{"error": {"message": "wrong"}, "message": "no such user"}"#, status: .forbidden)
  }

  /// Results that are cut in the middle of a character, and an error at the end.
  private static func logs() -> Response {
    let text =
      (1...5).map { #"{"result":{"id":"\#($0)","message":"Zeile \#($0) äöü 🦊"}}"# + "\n" }.joined()
      + #"{"error":{"code":13,"message":"broken off"}}"# + "\n"
    let bytes = Array(text.utf8)
    return .stream(
      stride(from: 0, to: bytes.count, by: 7).map { Array(bytes[$0..<min($0 + 7, bytes.count)]) },
      pause: .milliseconds(2)
    )
  }

  private static func endless() -> Response {
    .stream(
      (1...2000).map { Array("{\"result\":{\"id\":\"\($0)\",\"message\":\"on and on\"}}\n".utf8) },
      pause: .milliseconds(20)
    )
  }
}
