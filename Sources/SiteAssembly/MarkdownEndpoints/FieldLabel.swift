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

  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let words = Set(Self.words(of: text))
    guard let kind = Self.kind(words, first: Self.words(of: text).first) else { return nil }
    self.kind = kind
    if words.contains("required") { isRequired = true }
    if words.contains("optional") { isRequired = false }
  }

  private static func kind(_ words: Set<String>, first: String?) -> Kind? {
    func has(_ any: String...) -> Bool { any.contains(where: words.contains) }
    let isResponse =
      has("response", "responses", "returned", "answer") || first == "returns"
      || first == "return"
    let names = has("parameter", "parameters", "param", "params", "argument", "arguments", "args")
    let fields =
      names || has("field", "fields", "attribute", "attributes", "property", "properties")
    let isBody = has("body", "payload", "json")
    if has("example", "examples", "sample", "samples") { return nil }
    if has("header", "headers") { return isResponse ? .responseHeaders : .parameters(.header) }
    if has("status", "code", "codes", "errors") {
      return has("code", "codes", "errors") ? .responses : nil
    }
    if words == ["responses"] { return .responses }
    if isResponse {
      let isMeant =
        fields || isBody || has("format", "schema", "data", "object") || words.count == 1
      return isMeant ? .responseFields(isList: has("list", "array")) : nil
    }
    if has("query") {
      return fields || has("string", "options", "filters") ? .parameters(.query) : nil
    }
    if has("cookie", "cookies") { return .parameters(.cookie) }
    if has("form", "multipart", "urlencoded") {
      return fields || isBody || has("data") ? .formFields : nil
    }
    if has("path", "url", "uri", "route") {
      return names || has("variable", "variables") ? .parameters(.path) : nil
    }
    if isBody { return fields || has("body", "payload") ? .requestFields : nil }
    if has("token"), has("request") { return .formFields }
    if has("request") { return fields || words == ["request"] ? .anyParameters : nil }
    return names && words.count <= 4 ? .anyParameters : nil
  }

  /// The words in lower case, without marks.
  private static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
  }
}
