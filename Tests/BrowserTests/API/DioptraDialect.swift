import Hummingbird

/// Dioptra: a session in a cookie that no script can read.
enum DioptraDialect {
  private static let cookie = "session=secret-of-dioptra"

  static func answers() -> TestAPI.Dialect {
    { entry in
      let isKnown = entry.headers["cookie"]?.contains(cookie) == true
      switch (entry.method, entry.path) {
      case ("POST", "/api/v1/auth/login"): return logIn(entry)
      case _ where !isKnown: return .json(#"{"message": "unauthorized"}"#, status: .unauthorized)
      case ("GET", "/api/v1/users/current"): return .json(#"{"username": "ada", "id": 1}"#)
      case ("POST", "/api/v1/auth/logout"):
        return .of(
          Array(#"{"status": "Success"}"#.utf8),
          type: "application/json",
          [("Set-Cookie", "session=; Path=/; Max-Age=0")]
        )
      default: return .json("[]")
      }
    }
  }

  private static func logIn(_ entry: RequestLog.Entry) -> Response {
    guard entry.text == #"{"username":"ada","password":"correct horse"}"# else {
      return .json(#"{"message": "wrong name or password"}"#, status: .unauthorized)
    }
    return .of(
      Array(#"{"username": "ada", "status": "Login successful"}"#.utf8),
      type: "application/json",
      [("Set-Cookie", cookie + "; Path=/; HttpOnly; SameSite=Lax")]
    )
  }
}
