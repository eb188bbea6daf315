/// The roles that a document defines, and its default role.
struct RoleTable {
  /// A role of docutils, with what the `role` directive adds to it.
  struct Definition: Sendable {
    var base: BuiltinRole
    var classes: [String] = []
    var language: String?
    var format: String?
  }

  var custom: [String: Definition] = [:]
  /// The name of the role of text without one; nil for docutils' own.
  var defaultRole: String?

  func definition(of name: String) -> Definition? {
    custom[name] ?? BuiltinRole.named(name).map { Definition(base: $0) }
  }
}

/// docutils' roles.
enum BuiltinRole: Sendable {
  case emphasis
  case strong
  case literal
  case `subscript`
  case superscript
  case titleReference
  case abbreviation
  case acronym
  case code
  case math
  case raw
  case pep
  case rfc
  /// A role without a base: text with classes.
  case custom
  /// docutils knows the name and refuses it.
  case notImplemented

  static func named(_ name: String) -> BuiltinRole? { names[name] }

  static let names: [String: BuiltinRole] = [
    "emphasis": .emphasis, "strong": .strong, "literal": .literal,
    "subscript": .subscript, "sub": .subscript, "superscript": .superscript, "sup": .superscript,
    "title-reference": .titleReference, "title": .titleReference, "t": .titleReference,
    "abbreviation": .abbreviation, "ab": .abbreviation, "acronym": .acronym, "ac": .acronym,
    "code": .code, "math": .math, "raw": .raw,
    "pep-reference": .pep, "pep": .pep, "rfc-reference": .rfc, "rfc": .rfc,
    "index": .notImplemented, "i": .notImplemented,
    "named-reference": .notImplemented, "anonymous-reference": .notImplemented,
    "footnote-reference": .notImplemented, "citation-reference": .notImplemented,
    "substitution-reference": .notImplemented, "target": .notImplemented,
    "uri-reference": .notImplemented, "uri": .notImplemented, "url": .notImplemented,
    "restructuredtext-unimplemented-role": .notImplemented,
  ]

  /// The options that a role derived from this one takes beside `class`.
  var options: [String: OptionKind] {
    switch self {
    case .code: ["class": .classes, "language": .text]
    case .raw: ["class": .classes, "format": .text]
    default: ["class": .classes]
    }
  }
}
