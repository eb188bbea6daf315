import DocsModel

/// A request as a client sends it; each language writes it in its own words.
struct SampleRequest: Equatable {
  struct Header: Equatable {
    var name: String
    var value: SampleText
  }

  /// What clients have words of their own for.
  enum Proof: Equatable {
    case password
    case clientCertificate
    /// Cookies that an earlier answer set.
    case session
  }

  var method: String
  /// Percent-encoded.
  var url: SampleText
  var headers: [Header] = []
  var cookies: [Header] = []
  var proofs: [Proof] = []
  var body: SampleBody?
  /// Whether the answer is read line by line.
  var isStream = false

  /// Adds a header, but for one whose name no client could send.
  mutating func addHeader(_ name: String, _ value: SampleText) {
    guard HTTPToken.accepts(name) else { return }
    headers.append(Header(name: name, value: value))
  }

  mutating func addCookie(_ name: String, _ value: SampleText) {
    guard HTTPToken.accepts(name) else { return }
    cookies.append(Header(name: name, value: value))
  }

  /// The method to send: a writer's `ANY` leaves the choice.
  var verb: String { method == "ANY" ? "GET" : method }

  /// The headers with that of the body.
  var allHeaders: [Header] {
    guard let type = body?.contentType else { return headers }
    return headers + [Header(name: "Content-Type", value: SampleText(type.onOneLine))]
  }

  /// The same with cookies as the header that they travel in.
  var headersWithCookies: [Header] {
    var pairs = SampleText()
    for (index, cookie) in cookies.enumerated() {
      pairs.append((index > 0 ? "; " : "") + cookie.name + "=")
      for part in cookie.value.parts { pairs.append(part) }
    }
    if proofs.contains(.session) {
      if !cookies.isEmpty { pairs.append("; ") }
      pairs.append(.variable("COOKIE"))
    }
    guard !pairs.parts.isEmpty else { return allHeaders }
    return allHeaders + [Header(name: "Cookie", value: pairs)]
  }
}

extension String {
  /// The text with blanks for control characters, which end a line in the middle of a message.
  var onOneLine: String {
    unicodeScalars.split { $0.properties.generalCategory == .control }.map(String.init)
      .joined(separator: " ")
  }
}

/// What a sample request sends.
enum SampleBody: Equatable {
  struct Field: Equatable {
    var name: String
    var text: String
  }

  struct Part: Equatable {
    enum Content: Equatable {
      case text(String)
      /// A file of that name.
      case file(String)
    }

    var name: String
    var content: Content
    /// Set where it is not what clients send by themselves.
    var type: String?
  }

  case json(Value, type: String)
  case text(String, type: String)
  case form([Field])
  case multipart([Part])
  /// The bytes of a file of that name.
  case file(String, type: String)

  /// The header to send; nil where the client makes it of the body.
  var contentType: String? {
    switch self {
    case .json(_, let type), .text(_, let type), .file(_, let type): type
    case .form, .multipart: nil
    }
  }
}
