import DocsModel

extension RoleDefinition {
  private static let methods = [
    "options", "head", "post", "get", "put", "patch", "delete", "trace", "connect", "copy",
    "any", "query",
  ]

  /// `http:get`: an operation by its path.
  static let httpOperation = RoleDefinition(
    names: methods.map { "http:" + $0 }
  ) { role, resolver in
    let (title, target) = role.titleAndTarget
    let method = role.name.dropFirst("http:".count).uppercased()
    let key = method + " " + target
    let text = Inline.literal(Literal(text: title ?? key, classes: ["http", "http-\(method)"]))
    let shape = method + " " + API.PathTemplate(parsing: target).shape
    guard let home = resolver.table.operations[key] ?? resolver.table.operations[shape] else {
      let known = resolver.table.operations.keys.filter { $0.hasPrefix(method + " ") }
      let nearest = NearMiss.nearest(to: key, in: known)
      resolver.report(.unknownOperation(key, nearest: nearest, at: role.range))
      return [text]
    }
    return [.link(Link(children: [text], destination: home))]
  }

  static let statusCode = RoleDefinition(names: ["http:statuscode"]) { role, resolver in
    let status = StatusCode(parsing: role.text)
    for diagnostic in status.diagnostics(at: role.range) { resolver.report(diagnostic) }
    guard let reason = status.registeredReason else { return [.emphasis([.text(role.text)])] }
    return reference(status.code + " " + (status.reason ?? reason), "Status/" + status.code)
  }

  static let httpHeader = RoleDefinition(names: ["http:header", "mailheader"]) { role, _ in
    guard let name = HeaderName.registered(role.text) else {
      return [.emphasis([.text(role.text)])]
    }
    return reference(role.text, "Headers/" + name)
  }

  static let httpMethod = RoleDefinition(names: ["http:method"]) { role, resolver in
    let name = role.text.uppercased()
    guard methods.contains(role.text.lowercased()) else {
      let nearest = NearMiss.nearest(to: name, in: methods.map { $0.uppercased() })
      resolver.report(.unknownMethod(role.text, nearest: nearest, at: role.range))
      return [.emphasis([.text(role.text)])]
    }
    return reference(role.text, "Methods/" + name)
  }

  private static func reference(_ text: String, _ page: String) -> [Inline] {
    let address = "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/" + page
    return [.link(Link(children: [.text(text)], destination: .external(address)))]
  }
}

/// The header fields that HTTP's documents define.
enum HeaderName {
  private static let names = [
    "Accept", "Accept-Encoding", "Accept-Language", "Accept-Patch", "Accept-Post",
    "Accept-Ranges", "Access-Control-Allow-Credentials", "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods", "Access-Control-Allow-Origin",
    "Access-Control-Expose-Headers", "Access-Control-Max-Age", "Access-Control-Request-Headers",
    "Access-Control-Request-Method", "Age", "Allow", "Alt-Svc", "Authorization",
    "Cache-Control", "Connection", "Content-Disposition", "Content-Encoding",
    "Content-Language", "Content-Length", "Content-Location", "Content-Range",
    "Content-Security-Policy", "Content-Type", "Cookie", "Date", "ETag", "Expect", "Expires",
    "Forwarded", "From", "Host", "If-Match", "If-Modified-Since", "If-None-Match", "If-Range",
    "If-Unmodified-Since", "Last-Modified", "Link", "Location", "Max-Forwards", "Origin",
    "Pragma", "Prefer", "Proxy-Authenticate", "Proxy-Authorization", "Range", "Referer",
    "Referrer-Policy", "Retry-After", "Server", "Set-Cookie", "Strict-Transport-Security", "TE",
    "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent", "Vary", "Via", "WWW-Authenticate",
    "Warning", "X-Content-Type-Options", "X-Forwarded-For", "X-Forwarded-Host",
    "X-Forwarded-Proto", "X-Frame-Options",
  ]

  private static let byLowerCase = Dictionary(
    names.map { ($0.lowercased(), $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The usual spelling of a known header, however it is written.
  static func registered(_ text: String) -> String? { byLowerCase[text.lowercased()] }
}
