extension API.Server {
  /// Why pages send nothing to an address.
  package enum Refusal: Equatable, Sendable {
    case scheme(String)
    case noHost

    package var reason: String {
      switch self {
      case .scheme(let scheme): "its scheme is '\(scheme)', expected 'https' or 'http'"
      case .noHost: "it names no host, or a user"
      }
    }
  }

  /// The address with the default of each variable in its place.
  package var defaultAddress: String {
    variables.reduce(url) { address, variable in
      Self.replace(variable.name, in: address, by: variable.defaultValue)
    }
  }

  /// Nil where requests may be sent there: to the web, or below the page's own origin.
  package var refusal: Refusal? {
    let address = defaultAddress
    if let scheme = Self.scheme(of: address), scheme != "https", scheme != "http" {
      return .scheme(scheme)
    }
    return isRelative || API.Origin(of: wholeAddress) != nil ? nil : .noHost
  }

  /// Nil where the server is the page's own origin.
  package var origin: API.Origin? {
    API.Origin(of: wholeAddress)
  }

  package var isRelative: Bool {
    let address = defaultAddress
    return Self.scheme(of: address) == nil && !address.hasPrefix("//")
  }

  private var wholeAddress: String {
    let address = defaultAddress
    return address.hasPrefix("//") ? "https:" + address : address
  }

  /// What stands before the first colon; a colon after a slash belongs to a path.
  private static func scheme(of address: String) -> String? {
    guard let end = address.firstIndex(where: { ":/?#".contains($0) }), address[end] == ":" else {
      return nil
    }
    return address[..<end].lowercased().filter { !$0.isWhitespace }
  }

  package static func replace(_ name: String, in address: String, by value: String) -> String {
    address.split(separator: "{\(name)}", omittingEmptySubsequences: false)
      .joined(separator: value)
  }
}
