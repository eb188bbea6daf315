import DocsModel

/// A request as it travels (RFC 9112).
struct HTTPMessage {
  private static let boundary = "boundary"
  private let request: SampleRequest

  init(_ request: SampleRequest) {
    self.request = request
  }

  var text: String {
    let (host, target) = hostAndTarget
    var lines = ["\(request.verb) \(target.isEmpty ? "/" : target) HTTP/1.1", "Host: \(host)"]
    if request.proofs.contains(.password) { lines.append("Authorization: Basic $CREDENTIALS") }
    lines += request.headersWithCookies.map { "\($0.name): \($0.value.text(Self.variable))" }
    switch request.body {
    case .form: lines.append("Content-Type: application/x-www-form-urlencoded")
    case .multipart: lines.append("Content-Type: multipart/form-data; boundary=\(Self.boundary)")
    case .json, .text, .file, nil: break
    }
    let head = lines.joined(separator: "\n")
    return content.map { head + "\n\n" + $0 } ?? head
  }

  private static func variable(_ name: String) -> String { "$" + name }

  /// What follows the scheme: the host as far as the first slash.
  private var hostAndTarget: (host: Substring, target: Substring) {
    let address = request.url.text(Self.variable)
    let scheme = ["https://", "http://"].first { address.hasPrefix($0) }
    let rest = address.dropFirst(scheme?.count ?? 0)
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    return (host, rest[host.endIndex...])
  }

  private var content: String? {
    switch request.body {
    case .json(let value, _): JSONText.indented(value)
    case .text(let text, _): text
    case .form(let fields):
      fields.map { "\(ParameterText.encode($0.name))=\(ParameterText.encode($0.text))" }
        .joined(separator: "&")
    case .multipart(let parts):
      parts.map(text).joined() + "--\(Self.boundary)--"
    case .file(let name, _): "(the bytes of \(name))"
    case nil: nil
    }
  }

  private func text(of part: SampleBody.Part) -> String {
    var head = "Content-Disposition: form-data; name=\(Self.quoted(part.name))"
    let content: String
    switch part.content {
    case .text(let text): content = text
    case .file(let name):
      head += "; filename=\(Self.quoted(name))"
      content = "(the bytes of \(name))"
    }
    if let type = part.type { head += "\nContent-Type: \(type)" }
    return "--\(Self.boundary)\n\(head)\n\n\(content)\n"
  }

  /// As browsers write names: quotes and line breaks percent-encoded.
  private static func quoted(_ name: String) -> String {
    let escapes: [Unicode.Scalar: String] = ["\"": "%22", "\r": "%0D", "\n": "%0A"]
    let escaped = name.unicodeScalars.map { escapes[$0] ?? String($0) }
    return "\"\(escaped.joined())\""
  }
}
