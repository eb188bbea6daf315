/// A server that answers what the site does not, and the paths that it is asked for.
package struct Upstream: Equatable, Sendable {
  /// The paths that go to it, from `/` on.
  package let prefix: String
  let isSecure: Bool
  let host: String
  let port: Int
  /// What its own address puts before every path; empty, or `/v2` without a slash at the end.
  let path: String

  /// Reads `http://localhost:8080`, or `https://api.example.org/v2`; nil for what is no such address.
  package init?(_ address: String, prefix: String = "/") {
    guard prefix.hasPrefix("/"), let colon = address.firstRange(of: "://") else { return nil }
    switch address[..<colon.lowerBound].lowercased() {
    case "http": isSecure = false
    case "https": isSecure = true
    default: return nil
    }
    let rest = address[colon.upperBound...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let path = rest[slash...]
    guard let (host, port) = Self.authority(rest[..<slash]), Self.isPlain(path) else { return nil }
    self.prefix = prefix
    self.host = host
    self.port = port ?? (isSecure ? 443 : 80)
    self.path = String(path.hasSuffix("/") ? path.dropLast() : path)
  }

  /// `http://localhost:8080`, without what is not needed.
  var origin: String {
    (isSecure ? "https://" : "http://") + authority
  }

  /// What it goes by itself.
  var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
  }

  /// Whether a path is its to answer: whole steps count, so `/api` is not the start of `/apiary`.
  func answers(_ path: String) -> Bool {
    guard path.hasPrefix(prefix) else { return false }
    return prefix.hasSuffix("/") || path.utf8.count == prefix.utf8.count
      || path.dropFirst(prefix.count).hasPrefix("/")
  }

  /// The host and the port; a user name before them is refused.
  private static func authority(_ text: Substring) -> (String, Int?)? {
    let afterName = text.hasPrefix("[") ? text.firstIndex(of: "]") : text.startIndex
    guard let afterName else { return nil }
    let colon = text[afterName...].lastIndex(of: ":")
    var host = text[..<(colon ?? text.endIndex)]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    let isHost =
      !host.isEmpty && host.utf8.allSatisfy { $0 > 0x20 && !"@/?#%\\\"".utf8.contains($0) }
    guard isHost else { return nil }
    guard let colon else { return (String(host), nil) }
    guard let port = Int(text[colon...].dropFirst()), (1...65_535).contains(port) else {
      return nil
    }
    return (String(host), port)
  }

  private static func isPlain(_ path: Substring) -> Bool {
    path.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"?#\\".utf8.contains($0) }
  }
}
