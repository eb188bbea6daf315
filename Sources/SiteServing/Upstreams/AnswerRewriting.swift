import HTTPTypes

/// Makes an upstream's answer one of this server: addresses and cookies lead here.
struct AnswerRewriting {
  let upstream: Upstream
  /// Whether readers reach this server over HTTPS.
  let isSecure: Bool

  func fields(of answer: [(String, String)]) -> HTTPFields {
    var fields = HTTPFields()
    for (name, value) in ForwardedFields.endToEnd(answer) {
      guard let field = HTTPField.Name(name) else { continue }
      switch field {
      case .location, .contentLocation:
        fields.append(HTTPField(name: field, value: address(value)))
      case .setCookie: fields.append(HTTPField(name: field, value: cookie(value)))
      default: fields.append(HTTPField(name: field, value: value))
      }
    }
    return fields
  }

  /// An address at the upstream becomes a path of this server; others stay.
  func address(_ value: String) -> String {
    let path = value.hasPrefix("/") && !value.hasPrefix("//") ? value : pathAtUpstream(value)
    guard let path else { return value }
    guard !upstream.path.isEmpty, path.hasPrefix(upstream.path + "/") else { return path }
    return String(path.dropFirst(upstream.path.count))
  }

  private func pathAtUpstream(_ value: String) -> String? {
    let start = value.hasPrefix("//") ? (upstream.isSecure ? "https:" : "http:") + value : value
    let scheme = upstream.isSecure ? "https://" : "http://"
    let port = upstream.isSecure ? 443 : 80
    for origin in [upstream.origin, "\(scheme)\(upstream.authority):\(port)"]
    where start.lowercased().hasPrefix(origin.lowercased()) {
      let rest = String(start.dropFirst(origin.count))
      if rest.isEmpty { return "/" }
      if rest.hasPrefix("/") { return rest }
      if rest.hasPrefix("?") || rest.hasPrefix("#") { return "/" + rest }
    }
    return nil
  }

  /// A cookie belongs to this server: no domain, a path as readers see it, and without encryption
  /// nothing that needs it.
  func cookie(_ value: String) -> String {
    let parts = value.split(separator: ";", omittingEmptySubsequences: false)
    return parts.enumerated().compactMap { index, part in
      index == 0 ? String(part) : attribute(part.trimmingBlanks())
    }.joined(separator: "; ")
  }

  private func attribute(_ text: Substring) -> String? {
    let name = text.prefix { $0 != "=" }.trimmingBlanks().lowercased()
    let value = text.drop { $0 != "=" }.dropFirst().trimmingBlanks()
    switch name {
    case "": return nil
    case "domain": return nil
    case "path":
      return "Path=" + (value.hasPrefix("/") ? address(value + "/").dropLast() : "/").orSlash
    case "secure": return isSecure ? String(text) : nil
    case "samesite" where value.lowercased() == "none" && !isSecure: return "SameSite=Lax"
    default: return String(text)
    }
  }
}

extension StringProtocol {
  fileprivate var orSlash: String { isEmpty ? "/" : String(self) }
}
