import HTTPTypes

/// What every answer tells browsers to refrain from.
enum SecurityFields {
  /// For pages that state no policy, and for everything that is no page.
  private static let defaultPolicy = "default-src 'self'"
  /// What a page cannot say of itself.
  private static let headerOnly = "; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

  static func add(to fields: inout HTTPFields, policy: String?) {
    fields[.contentSecurityPolicy] = (policy ?? defaultPolicy) + headerOnly
    fields[.xContentTypeOptions] = "nosniff"
    fields[.referrerPolicy] = "strict-origin-when-cross-origin"
    fields[.xFrameOptions] = "DENY"
  }
}

extension HTTPField.Name {
  static let contentSecurityPolicy = known("Content-Security-Policy")
  static let xContentTypeOptions = known("X-Content-Type-Options")
  static let referrerPolicy = known("Referrer-Policy")
  static let xFrameOptions = known("X-Frame-Options")

  static func known(_ name: String) -> HTTPField.Name {
    HTTPField.Name(name) ?? .server
  }
}
