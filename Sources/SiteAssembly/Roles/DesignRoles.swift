import DocsModel

/// The roles of sphinx-design.
extension RoleDefinition {
  private static let colors = [
    "primary", "secondary", "success", "info", "warning", "danger", "light", "muted", "dark",
    "white", "black",
  ]

  /// `bdg-primary`, `bdg-primary-line`: a word or two set apart.
  static let badge = RoleDefinition(
    names: ["bdg"] + colors.flatMap { ["bdg-" + $0, "bdg-" + $0 + "-line"] }
  ) { role, _ in badge([.text(role.text)]) }

  /// `bdg-link-primary`: one that leads to an address.
  static let badgeLink = RoleDefinition(
    names: colors.flatMap { ["bdg-link-" + $0, "bdg-link-" + $0 + "-line"] }
  ) { role, resolver in
    let (title, address) = role.titleAndTarget
    let reference = Reference(
      children: [.text(title ?? address)],
      target: .address(address),
      range: role.range
    )
    return badge(resolver.resolve(reference))
  }

  /// `bdg-ref-primary`: one that leads to what a role can name.
  static let badgeReference = RoleDefinition(
    names: colors.flatMap { ["bdg-ref-" + $0, "bdg-ref-" + $0 + "-line"] }
  ) { role, resolver in
    badge(resolver.resolve(Role(name: "any", text: role.text, range: role.range)))
  }

  /// Pictures of fonts that the site does not have, which stand beside words.
  static let icon = RoleDefinition(
    names: [
      "octicon", "fa", "fab", "far", "fas", "material-regular", "material-outlined",
      "material-round", "material-sharp", "material-twotone",
    ]
  ) { _, _ in [] }

  private static func badge(_ inlines: [Inline]) -> [Inline] {
    [.span(inlines, Attributes(classes: ["badge"]))]
  }
}
