/// Where a server listens: `127.0.0.1:8080`, `[::1]:8080`.
package struct ListeningAddress: Equatable, Sendable, CustomStringConvertible {
  package var host: String
  package var port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads `8080`, `:8080`, `127.0.0.1:8080` or `[::1]:8080`; a port alone is on this machine.
  package init?(_ text: String) {
    let colon = text.lastIndex(of: ":")
    let digits = colon.map { text[$0...].dropFirst() } ?? text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(digits), port <= 65_535
    else { return nil }
    var host = colon.map { String(text[..<$0]) } ?? ""
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = String(host.dropFirst().dropLast())
    } else if host.contains(":") {
      return nil
    }
    self.init(host: host.isEmpty ? "127.0.0.1" : host, port: port)
  }

  package var description: String {
    (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
  }
}
