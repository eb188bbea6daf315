import DocsModel

/// An HTTP status as a specification writes it: `200`, `4XX`, `default`.
struct StatusCode {
  let text: String

  /// The reason phrase of the IANA registry.
  var phrase: String? {
    API.ReasonPhrase.of(text)
  }

  /// A class of answers in words, where no single code is meant.
  var words: String {
    if let phrase { return "\(text) \(phrase)" }
    switch text.uppercased() {
    case "DEFAULT": return "Any other status"
    case "1XX": return "1XX information"
    case "2XX": return "2XX success"
    case "3XX": return "3XX redirection"
    case "4XX": return "4XX client error"
    case "5XX": return "5XX server error"
    default: return text
    }
  }

  /// Whether it is what callers hope for, or one of several that may be.
  var isSuccess: Bool {
    text.hasPrefix("2") || text.hasPrefix("3") || text.hasPrefix("1")
  }

  /// The class of the style sheet.
  var styleClass: String {
    switch text.utf8.first {
    case UInt8(ascii: "2"): "status-success"
    case UInt8(ascii: "3"), UInt8(ascii: "1"): "status-other"
    case UInt8(ascii: "4"), UInt8(ascii: "5"): "status-error"
    default: "status-other"
    }
  }

  /// What is written of the status where readers look it up.
  var documentation: String? {
    phrase.map { _ in
      "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/\(text)"
    }
  }
}
