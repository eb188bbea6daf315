extension API.OAuthFlow {
  /// Why nobody's secrets are sent to the endpoint of a flow.
  package enum Refusal: Equatable, Sendable {
    /// Whoever is on the way could listen.
    case plainText(String)
    case noAddress(String)

    package var reason: String {
      switch self {
      case .plainText(let address): "'\(address)' is plain http on another host than the server"
      case .noAddress(let address): "'\(address)' is no address of the web"
      }
    }
  }

  /// Nil where all endpoints are safe: paths of the server, addresses on its origin, or `https`.
  package func refusal(besides servers: [API.Server]) -> Refusal? {
    let addresses = [authorizationURL, tokenURL, refreshURL].compactMap(\.self)
    return addresses.lazy.compactMap { Self.refusal(of: $0, besides: servers) }.first
  }

  private static func refusal(of address: String, besides servers: [API.Server]) -> Refusal? {
    if API.Server(url: address).isRelative { return nil }
    guard let origin = API.Origin(of: address) else { return .noAddress(address) }
    let isOwn = servers.contains { $0.origin?.host == origin.host }
    return origin.scheme == "https" || isOwn ? nil : .plainText(address)
  }
}
