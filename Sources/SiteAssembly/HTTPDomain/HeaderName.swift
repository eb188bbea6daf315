/// The header fields that HTTP's documents define.
enum HeaderName {
  private static let names = [
    "Accept", "Accept-Encoding", "Accept-Language", "Accept-Patch", "Accept-Post",
    "Accept-Ranges", "Access-Control-Allow-Credentials", "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods", "Access-Control-Allow-Origin",
    "Access-Control-Expose-Headers", "Access-Control-Max-Age", "Access-Control-Request-Headers",
    "Access-Control-Request-Method", "Age", "Allow", "Alt-Svc", "Authorization",
    "Cache-Control", "Connection", "Content-Disposition", "Content-Encoding",
    "Content-Language", "Content-Length", "Content-Location", "Content-Range",
    "Content-Security-Policy", "Content-Type", "Cookie", "Date", "ETag", "Expect", "Expires",
    "Forwarded", "From", "Host", "If-Match", "If-Modified-Since", "If-None-Match", "If-Range",
    "If-Unmodified-Since", "Last-Modified", "Link", "Location", "Max-Forwards", "Origin",
    "Pragma", "Prefer", "Proxy-Authenticate", "Proxy-Authorization", "Range", "Referer",
    "Referrer-Policy", "Retry-After", "Server", "Set-Cookie", "Strict-Transport-Security", "TE",
    "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent", "Vary", "Via", "WWW-Authenticate",
    "Warning", "X-Content-Type-Options", "X-Forwarded-For", "X-Forwarded-Host",
    "X-Forwarded-Proto", "X-Frame-Options",
  ]

  private static let byLowerCase = Dictionary(
    names.map { ($0.lowercased(), $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The usual spelling of a known header, however it is written.
  static func registered(_ text: String) -> String? { byLowerCase[text.lowercased()] }

  /// Where what a known header means is told, however it is written.
  static func documentation(of text: String) -> String? {
    registered(text).map {
      "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/" + $0
    }
  }
}
