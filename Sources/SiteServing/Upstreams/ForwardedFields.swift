import HTTPTypes

/// The fields of a message that goes on to another connection.
enum ForwardedFields {
  /// What concerns one connection only (RFC 9110, 7.6.1).
  private static let hopByHop: Set<String> = [
    "connection", "keep-alive", "proxy-connection", "proxy-authenticate", "proxy-authorization",
    "te", "trailer", "transfer-encoding", "upgrade",
  ]

  /// The fields of a request as the upstream gets them; its own address takes the place of ours.
  static func ofRequest(_ request: HTTPRequest, from reader: Reader) -> [(String, String)] {
    let replaced: Set<String> = [
      "host", "content-length", "expect", "forwarded", "x-forwarded-for", "x-forwarded-host",
      "x-forwarded-proto",
    ]
    var fields = endToEnd(request.headerFields).filter { !replaced.contains($0.0.lowercased()) }
    fields.append(("X-Forwarded-For", reader.address))
    fields.append(("X-Forwarded-Host", request.authority ?? ""))
    fields.append(("X-Forwarded-Proto", reader.isSecure ? "https" : "http"))
    return fields
  }

  static func endToEnd(_ fields: HTTPFields) -> [(String, String)] {
    endToEnd(fields.map { ($0.name.rawName, $0.value) })
  }

  static func endToEnd(_ fields: [(String, String)]) -> [(String, String)] {
    let named = fields.filter { $0.0.lowercased() == "connection" }
      .flatMap { $0.1.split(separator: ",") }.map { $0.trimmingBlanks().lowercased() }
    let dropped = hopByHop.union(named)
    return fields.filter { !dropped.contains($0.0.lowercased()) }
  }
}
