import HTTPTypes

/// Whether a request was made by a page of this server, by a program, or by the reader's own hand.
///
/// Other sites' pages may not use the reader's session at the upstream: browsers say where a request
/// comes from (`Sec-Fetch-Site`, `Origin`), and pages cannot make them lie.
enum SameOrigin {
  static func admits(origin: String?, fetchSite: String?, host: String?) -> Bool {
    if let fetchSite, fetchSite != "same-origin", fetchSite != "none" { return false }
    guard let origin else { return true }
    guard let host, let scheme = origin.firstRange(of: "://") else { return false }
    let isWeb = ["http", "https"].contains(origin[..<scheme.lowerBound].lowercased())
    return isWeb && origin[scheme.upperBound...].lowercased() == host.lowercased()
  }

  static func admits(_ request: HTTPRequest) -> Bool {
    admits(
      origin: request.headerFields[.origin],
      fetchSite: request.headerFields[.known("Sec-Fetch-Site")],
      host: request.authority
    )
  }
}
