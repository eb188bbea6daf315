import HTTPTypes

/// The conditions of a request, in the order of RFC 9110, 13.2.2.
struct Preconditions {
  enum Verdict {
    case proceed
    case notModified
    case failed
  }

  private let fields: HTTPFields

  init(_ fields: HTTPFields) {
    self.fields = fields
  }

  func verdict(for entityTag: String, modified: HTTPDate?) -> Verdict {
    if let tags = fields[.ifMatch] {
      guard Self.lists(tags, entityTag, comparesWeakly: false) else { return .failed }
    } else if let limit = fields[.ifUnmodifiedSince].flatMap(HTTPDate.init), let modified {
      guard modified <= limit else { return .failed }
    }
    if let tags = fields[.ifNoneMatch] {
      return Self.lists(tags, entityTag, comparesWeakly: true) ? .notModified : .proceed
    }
    guard let limit = fields[.ifModifiedSince].flatMap(HTTPDate.init), let modified else {
      return .proceed
    }
    return modified <= limit ? .notModified : .proceed
  }

  /// Whether a part may be sent: `If-Range` holds the whole file's validator, or is not there.
  func allowRange(of entityTag: String, modified: HTTPDate?) -> Bool {
    guard let validator = fields[.ifRange] else { return true }
    if validator.hasSuffix("\"") { return validator == entityTag }
    return modified != nil && HTTPDate(validator) == modified
  }

  /// Commas may stand inside the quotes of a tag.
  private static func lists(_ field: String, _ tag: String, comparesWeakly: Bool) -> Bool {
    if field.trimmingBlanks() == "*" { return true }
    var rest = field[...]
    while let quote = rest.firstIndex(of: "\"") {
      let isWeak = rest[..<quote].hasSuffix("W/")
      let opaque = rest[quote...].dropFirst().prefix { $0 != "\"" }
      if "\"\(opaque)\"" == tag, comparesWeakly || !isWeak { return true }
      rest = rest[opaque.endIndex...].dropFirst()
    }
    return false
  }
}
