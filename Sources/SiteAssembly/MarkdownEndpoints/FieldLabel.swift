import DocsModel

/// What a label such as `Query parameters:` says of the list or table below it.
struct FieldLabel: Equatable {
  enum Kind: Equatable {
    case parameters(API.Parameter.Location)
    /// `Parameters:` alone: the path's variables, the query, or the body, as the method has one.
    case anyParameters
    case formFields
    case requestFields
    /// Whether the answer is a list of what the fields describe.
    case responseFields(isList: Bool)
    case responseHeaders
    case responses
  }

  /// A label is a few words; a sentence of more is text.
  private static let longest = 120

  var kind: Kind
  /// `Required parameters:` says it for all of them.
  var isRequired: Bool?
  /// The status of the answer that it speaks of.
  var status: String?

  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let words = LabelWords(text)
    guard let kind = words.kind else { return nil }
    self.kind = kind
    status = words.status
    if words.has("required") { isRequired = true }
    if words.has("optional") { isRequired = false }
  }

  /// The label of a part of what another label names: `Headers` below `Response`.
  func within(_ outer: FieldLabel?) -> FieldLabel {
    guard let outer, case .responseFields = outer.kind else { return self }
    var label = self
    label.status = status ?? outer.status
    switch kind {
    case .parameters(.header): label.kind = .responseHeaders
    case .requestFields, .anyParameters: label.kind = .responseFields(isList: false)
    case .parameters, .formFields, .responseFields, .responseHeaders, .responses: break
    }
    return label
  }
}

/// The words of a label, and what they amount to.
private struct LabelWords {
  private let words: [String]
  private let all: Set<String>

  init(_ text: String) {
    words = text.utf8.split { !Self.isWordByte($0) }.map { Substring($0).lowercased() }
    all = Set(words)
  }

  /// Letters, digits, and all that is not ASCII.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }

  func has(_ any: String...) -> Bool { any.contains(where: all.contains) }

  var status: String? {
    words.first { WrittenField.isStatus($0[...]) }
  }

  var kind: FieldLabel.Kind? {
    if has("example", "examples", "sample", "samples") { return nil }
    if has("header", "headers") { return isResponse ? .responseHeaders : .parameters(.header) }
    if all == ["responses"] || has("codes", "errors") || has("status") && has("code") {
      return .responses
    }
    return isResponse ? response : request
  }

  private var isResponse: Bool {
    has("response", "responses", "returned", "answer") || words.first == "returns"
      || words.first == "return" || status != nil && words.count <= 3
  }

  private var response: FieldLabel.Kind? {
    let isMeant =
      hasFields || isBody || has("format", "schema", "data", "object") || words.count == 1
    return isMeant || status != nil ? .responseFields(isList: has("list", "array")) : nil
  }

  private var request: FieldLabel.Kind? {
    if has("query") {
      return hasFields || has("string", "options", "filters") ? .parameters(.query) : nil
    }
    if has("cookie", "cookies") { return .parameters(.cookie) }
    if has("form", "multipart", "urlencoded") {
      return hasFields || isBody || has("data") ? .formFields : nil
    }
    if has("path", "url", "uri", "route") {
      return hasParameters || has("variable", "variables") ? .parameters(.path) : nil
    }
    if isBody { return hasFields || has("body", "payload") ? .requestFields : nil }
    if has("token"), has("request") { return .formFields }
    if has("request") { return hasFields || words.count == 1 ? .anyParameters : nil }
    return hasParameters && words.count <= 4 ? .anyParameters : nil
  }

  private var isBody: Bool { has("body", "payload", "json") }

  private var hasFields: Bool {
    hasParameters || has("field", "fields", "attribute", "attributes", "property", "properties")
  }

  private var hasParameters: Bool {
    has("parameter", "parameters", "param", "params", "argument", "arguments", "args")
  }
}
