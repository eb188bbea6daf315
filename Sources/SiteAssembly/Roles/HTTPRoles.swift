import DocsModel

extension RoleDefinition {
  private static let methods = [
    "options", "head", "post", "get", "put", "patch", "delete", "trace", "connect", "copy",
    "any", "query",
  ]

  /// `http:get`: an operation by its path.
  static let httpOperation = RoleDefinition(
    names: methods.map { "http:" + $0 },
    unlinked: .code
  ) { role, resolver in
    let method = role.name.dropFirst("http:".count).uppercased()
    // In `/users/<int:id>` what looks like a title and a target is the path.
    let written = resolver.home(of: method, role.text)
    let (title, target) = written == nil ? role.titleAndTarget : (nil, role.text)
    let key = method + " " + target
    let text = Inline.literal(Literal(text: title ?? key, classes: ["http", "http-\(method)"]))
    guard let home = written ?? resolver.home(of: method, target) else {
      let nearest = resolver.nearest(to: key) { table in
        table.operations.keys.filter { $0.hasPrefix(method + " ") }
      }
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
    guard let address = HeaderName.documentation(of: role.text) else {
      return [.emphasis([.text(role.text)])]
    }
    return [.link(Link(children: [.text(role.text)], destination: .external(address)))]
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

extension LinkResolver {
  /// Where an operation is described that is written like this, or has other names for variables.
  fileprivate func home(of method: String, _ path: String) -> LinkDestination? {
    let shape = OperationAddress(path).path.shape
    return table.operations[method + " " + path] ?? table.operations[method + " " + shape]
  }
}
