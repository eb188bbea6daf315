import DocsModel

/// Roles that docutils has too; the parser hands them on where it does not treat them itself.
extension RoleDefinition {
  static let `subscript` = RoleDefinition(names: ["sub", "subscript"]) { role, _ in
    [.subscript([.text(role.text)])]
  }

  static let superscript = RoleDefinition(names: ["sup", "superscript"]) { role, _ in
    [.superscript([.text(role.text)])]
  }

  static let math = RoleDefinition(names: ["math"]) { role, _ in [.math(role.text)] }

  static let rfc = RoleDefinition(names: ["rfc", "rfc-reference"]) { role, _ in
    let (title, target) = role.titleAndTarget
    let parts = AddressParts(target)
    let fragment = parts.fragment.map { "#" + $0 } ?? ""
    let address = "https://datatracker.ietf.org/doc/html/rfc\(parts.path).html" + fragment
    return link(title ?? "RFC \(target)", to: address)
  }

  static let pep = RoleDefinition(names: ["pep", "pep-reference"]) { role, _ in
    let (title, target) = role.titleAndTarget
    let number = AddressParts(target).path
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    return link(title ?? "PEP \(target)", to: "https://peps.python.org/pep-\(padded)")
  }

  private static func link(_ text: String, to address: String) -> [Inline] {
    [.link(Link(children: [.text(text)], destination: .external(address)))]
  }
}
