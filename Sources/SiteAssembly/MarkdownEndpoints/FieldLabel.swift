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
    if words.speakOf(.required) { isRequired = true }
    if words.speakOf(.optional) { isRequired = false }
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
