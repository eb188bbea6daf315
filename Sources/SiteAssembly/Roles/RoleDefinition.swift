import DocsModel

/// What a role makes of its text.
///
/// A role is added by a definition in one file and a line in `RoleRegistry`.
struct RoleDefinition: Sendable {
  var names: [String]
  var resolve: @Sendable (Role, inout LinkResolver) -> [Inline]
}

/// All roles that belong to a domain or an extension and not to RST itself.
enum RoleRegistry {
  static let all: [RoleDefinition] = [
    .ref, .numref, .doc, .term, .download, .any, .python, .httpOperation,
    .statusCode, .httpHeader, .httpMethod, .option, .environmentVariable, .equation,
    .abbreviation, .keyboard, .menuSelection, .sample, .label, .literalText, .emphasisText,
    .strongText, .pep, .rfc, .indexEntry,
  ]

  static let byName: [String: RoleDefinition] = Dictionary(
    all.flatMap { definition in definition.names.map { ($0, definition) } },
    uniquingKeysWith: { first, _ in first }
  )
}
