/// The types of plain scalars in YAML 1.2's core schema: `no` is a string, `010` is ten.
enum YAMLScalar {
  /// The value of a scalar without quotes and without a tag.
  static func resolve(_ text: String) -> Node.Kind {
    guard let first = text.utf8.first else { return .null }
    switch first {
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      return boolean(text).map { .boolean($0) } ?? .string(text)
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"):
      return isNull(text) ? .null : .string(text)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return number(text).map { .number($0) } ?? .string(text)
    default:
      return .string(text)
    }
  }

  /// The value of a scalar with one of YAML's own tags, `tag:yaml.org,2002:` cut off; nil where
  /// the text does not fit the tag.
  static func resolve(_ text: String, tag: Substring) -> Node.Kind? {
    switch tag {
    case "null": isNull(text) || text.isEmpty ? .null : nil
    case "bool": boolean(text).map { .boolean($0) }
    case "int", "float": number(text).map { .number($0) }
    default: .string(text)
    }
  }

  private static func isNull(_ text: String) -> Bool {
    text == "null" || text == "Null" || text == "NULL" || text == "~"
  }

  private static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// The number in JSON's spelling; infinity and not-a-number have none, so they stay strings.
  private static func number(_ text: String) -> String? {
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map { String($0) } }
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map { String($0) } }
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty, let exponent = exponent(rest) else { return nil }
    let digits = Substring(whole.drop { $0 == UInt8(ascii: "0") })
    return (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits)
      + (fraction.isEmpty ? "" : "." + Substring(fraction)) + exponent
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    rest = rest[digits.endIndex...]
    return digits
  }

  /// The exponent as written, empty where there is none; nil where something else stands there.
  private static func exponent(_ text: Substring.UTF8View) -> Substring? {
    guard let first = text.first else { return "" }
    guard first | 0x20 == UInt8(ascii: "e") else { return nil }
    var rest = text.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let digits = takeDigits(&rest)
    return rest.isEmpty && !digits.isEmpty ? Substring(text) : nil
  }
}
