/// A tag of HTML that stands in a text.
struct HTMLTag {
  enum Kind {
    case open
    case close
    case comment
  }

  /// In lower case.
  var name: String = ""
  var kind: Kind
  private var attributes: [(name: String, value: String)] = []

  /// Reads `<name attribute="value">`, `</name>` or a comment; nil for other markup.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard rest.first == UInt8(ascii: "<"), rest.last == UInt8(ascii: ">") else { return nil }
    rest = rest.dropFirst()
    if rest.starts(with: "!--") {
      kind = .comment
      return
    }
    kind = rest.first == UInt8(ascii: "/") ? .close : .open
    if kind == .close { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard name.first?.isLetter == true else { return nil }
    self.name = name.text.lowercased()
    rest = rest[name.endIndex...]
    while let attribute = Self.attribute(&rest) { attributes.append(attribute) }
  }

  subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  var hasAttributes: Bool { !attributes.isEmpty }

  /// Whether no attribute has a value, and none may be without one.
  var hasWordsForAttributes: Bool {
    attributes.allSatisfy { $0.value.isEmpty && !Self.booleanAttributes.contains($0.name) }
  }

  /// The attributes that stand without a value (HTML, section 2.3.2 and the index of attributes).
  private static let booleanAttributes: Set<String> = [
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer",
    "disabled", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nomodule",
    "novalidate", "open", "playsinline", "readonly", "required", "reversed", "selected",
  ]

  private static func attribute(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: String)? {
    rest = rest.drop { $0.isWhitespace || $0 == UInt8(ascii: "/") }
    let name = rest.prefix {
      !$0.isWhitespace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
        && $0 != UInt8(ascii: "/")
    }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...].drop(while: \.isWhitespace)
    guard rest.first == UInt8(ascii: "=") else { return (name.text.lowercased(), "") }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    return (name.text.lowercased(), HTMLEntities.decoded(value(&rest).text))
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest.prefix { !$0.isWhitespace && $0 != UInt8(ascii: ">") }
      rest = rest[value.endIndex...]
      return value
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest[value.endIndex...].dropFirst()
    return value
  }
}
