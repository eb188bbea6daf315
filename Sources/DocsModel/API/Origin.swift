extension API {
  /// The scheme, host and port of an address (RFC 6454).
  package struct Origin: Hashable, Sendable {
    /// `https` or `http`.
    package let scheme: String
    package let host: String
    /// Nil where it is the scheme's own.
    package let port: String?

    /// Nil where the address is no whole one of the web, or has a user's name in it.
    package init?(of address: String) {
      guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let scheme = address[..<colon].lowercased()
      let rest = address[colon...].dropFirst()
      guard let usualPort = Self.ports[scheme], rest.hasPrefix("//") else { return nil }
      let authority = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
      guard !authority.isEmpty, !authority.contains("@") else { return nil }
      let (host, port) = Self.split(authority)
      guard !host.isEmpty else { return nil }
      self.scheme = scheme
      self.host = host.lowercased()
      self.port = port.isEmpty || port == usualPort ? nil : String(port)
    }

    package var text: String {
      "\(scheme)://\(host)" + (port.map { ":" + $0 } ?? "")
    }

    private static let ports = ["http": "80", "https": "443"]

    /// The colons of an IPv6 address stand in brackets.
    private static func split(_ authority: Substring) -> (host: Substring, port: Substring) {
      guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") else {
        return (authority, "")
      }
      return (authority[..<colon], authority[colon...].dropFirst())
    }
  }
}
