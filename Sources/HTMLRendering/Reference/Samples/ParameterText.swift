import DocsModel

/// The value of a parameter as an address or a header writes it (RFC 6570 where it has a style).
struct ParameterText {
  let parameter: API.Parameter
  let value: Value

  /// `name=value` pairs of a query, encoded.
  var queryPairs: [String] {
    let name = Self.encode(parameter.name)
    if parameter.mediaType != nil { return [name + "=" + Self.encode(JSONText.compact(value))] }
    switch value {
    case .array(let elements):
      let texts = elements.map { Self.encode(Self.plain($0)) }
      if parameter.explodes { return texts.map { name + "=" + $0 } }
      return [name + "=" + texts.joined(separator: separator)]
    case .object(let members):
      let pairs = members.map { (Self.encode($0.name), Self.encode(Self.plain($0.value))) }
      if parameter.style == .deepObject { return pairs.map { "\(name)%5B\($0.0)%5D=\($0.1)" } }
      if parameter.explodes { return pairs.map { "\($0.0)=\($0.1)" } }
      return [name + "=" + pairs.map { $0.0 + separator + $0.1 }.joined(separator: separator)]
    case .null, .boolean, .number, .string: return [name + "=" + Self.encode(Self.plain(value))]
    }
  }

  /// A segment of a path, encoded; slashes stay where the variable takes the rest of the path.
  func pathSegment(keepsSlashes: Bool) -> String {
    let text = words.map { Self.encode($0, keepsSlashes: keepsSlashes) }.joined(separator: ",")
    return switch parameter.style {
    case .label: "." + text
    case .matrix: ";" + Self.encode(parameter.name) + "=" + text
    default: text
    }
  }

  /// The value of a header or a cookie, which cannot have line breaks.
  var headerText: String {
    let text = parameter.mediaType == nil ? words.joined(separator: ",") : JSONText.compact(value)
    return text.onOneLine
  }

  /// The value as the whole query string (OpenAPI 3.2).
  var queryString: String {
    guard parameter.mediaType?.hasPrefix("application/x-www-form-urlencoded") == true,
      case .object(let members) = value
    else { return Self.encode(parameter.mediaType == nil ? headerText : JSONText.compact(value)) }
    return members.flatMap { member in
      var parameter = parameter
      parameter.name = member.name
      parameter.mediaType = nil
      parameter.explodes = true
      return ParameterText(parameter: parameter, value: member.value).queryPairs
    }.joined(separator: "&")
  }

  private var words: [String] {
    switch value {
    case .array(let elements): elements.map(Self.plain)
    case .object(let members):
      members.flatMap { member in
        let text = Self.plain(member.value)
        return parameter.explodes ? [member.name + "=" + text] : [member.name, text]
      }
    case .null, .boolean, .number, .string: [Self.plain(value)]
    }
  }

  private var separator: String {
    switch parameter.style {
    case .spaceDelimited: "%20"
    case .pipeDelimited: "%7C"
    case .tabDelimited: "%09"
    case .simple, .form, .label, .matrix, .deepObject, .cookie: ","
    }
  }

  /// A value without the quotes of JSON.
  static func plain(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .null: ""
    case .boolean, .number, .array, .object: JSONText.compact(value)
    }
  }

  /// Percent-encodes all but what has no meaning of its own in a query or a path segment.
  static func encode(_ text: String, keepsSlashes: Bool = false) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "@"):
        bytes.append(byte)
      case UInt8(ascii: "/") where keepsSlashes: bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
