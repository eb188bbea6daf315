import DocsModel

/// What a role makes of its text.
///
/// A role is added by a definition in one file and a line in `RoleRegistry`.
struct RoleDefinition: Sendable {
  enum Look: Sendable {
    case text
    case code
  }

  var names: [String]
  /// How `!name` looks, which leads nowhere; nil for roles that refer to nothing.
  var unlinked: Look?
  var resolve: @Sendable (Role, inout LinkResolver) -> [Inline]

  /// What the role makes of its text; one with `!` before it is only shown.
  func inlines(for role: Role, _ resolver: inout LinkResolver) -> [Inline] {
    guard let unlinked, role.text.hasPrefix("!") else { return resolve(role, &resolver) }
    let text = String(role.text.dropFirst())
    switch unlinked {
    case .text: return [.text(text)]
    case .code: return [.literal(Literal(text: text, classes: [role.name]))]
    }
  }
}

/// All roles that belong to a domain or an extension and not to RST itself.
enum RoleRegistry {
  static let all: [RoleDefinition] = [
    .ref, .numref, .doc, .term, .download, .any, .python, .fieldType, .httpOperation,
    .statusCode, .httpHeader, .httpMethod, .option, .setting, .equation,
    .abbreviation, .keyboard, .menuSelection, .sample, .label, .literalText, .emphasisText,
    .strongText, .pep, .rfc, .vulnerability, .weakness, .indexEntry, .badge, .badgeLink,
    .badgeReference, .icon,
  ]

  static let byName: [String: RoleDefinition] = Dictionary(
    all.flatMap { definition in definition.names.map { ($0, definition) } },
    uniquingKeysWith: { first, _ in first }
  )
}
