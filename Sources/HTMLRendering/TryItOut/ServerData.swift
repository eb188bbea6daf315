import DocsModel

/// Servers as the panel offers them; those that nothing is sent to stand there with the reason.
enum ServerData {
  static func values(of servers: [API.Server], basePath: String = "") -> [Value] {
    servers.map { server in
      var members = Members()
      members.add("url", address(of: server, basePath: basePath))
      let description = server.description.plainText
      members.add("description", description.isEmpty ? nil : description)
      members.add("refused", server.refusal?.reason)
      members.add("variables", server.variables.map(variable))
      return members.value
    }
  }

  /// The address without a slash at its end, and with the base path that operations stand below.
  private static func address(of server: API.Server, basePath: String) -> String {
    var url = server.url
    while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
    if !url.hasSuffix(basePath) { url += basePath }
    let isWhole = url.contains("://") || url.isEmpty || "/{".contains(url.prefix(1))
    return isWhole || server.refusal != nil ? url : "/" + url
  }

  private static func variable(_ variable: API.Server.Variable) -> Value {
    var members = Members()
    members.add("name", variable.name)
    members.add("default", variable.defaultValue)
    members.add("values", variable.values)
    return members.value
  }
}
