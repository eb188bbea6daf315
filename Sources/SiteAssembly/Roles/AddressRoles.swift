import DocsModel

extension AddressRole {
  /// The link that a use of the role stands for.
  func reference(for role: Role) -> Reference {
    let (title, part) = role.titleAndTarget
    let address = Self.filled(address, with: part)
    let text = title ?? caption.map { Self.filled($0, with: part) } ?? address
    return Reference(children: [.text(text)], target: .address(address), range: role.range)
  }

  /// Puts the part for `%s`, at the end where there is none; `%%` is one `%`.
  private static func filled(_ template: String, with part: String) -> String {
    var result = ""
    var rest = template[...]
    var isFilled = false
    while let percent = rest.firstIndex(of: "%") {
      let after = rest.index(after: percent)
      result += rest[..<percent]
      let sign = rest[after...].first
      rest = rest[after...].dropFirst(sign == "s" || sign == "%" ? 1 : 0)
      if sign == "s" { result += part } else { result += "%" }
      isFilled = isFilled || sign == "s"
    }
    return result + rest + (isFilled ? "" : part)
  }
}

extension RoleDefinition {
  /// `8`, `8#section`, `the style guide <8>`: a proposal for Python by its number.
  static let pep = RoleDefinition(names: ["pep"]) { role, resolver in
    resolver.numbered(
      role,
      "PEP",
      address: { number in
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        return "https://peps.python.org/pep-\(padded)/"
      }
    )
  }

  /// `2324`, `2324#section-1`: a document of the internet's standards by its number.
  static let rfc = RoleDefinition(names: ["rfc"]) { role, resolver in
    resolver.numbered(
      role,
      "RFC",
      address: { number in
        "https://datatracker.ietf.org/doc/html/rfc\(number).html"
      }
    )
  }

  /// `2020-10735`: an entry of the list of known vulnerabilities.
  static let vulnerability = RoleDefinition(names: ["cve"]) { role, resolver in
    let link = AddressRole(
      address: "https://www.cve.org/CVERecord?id=CVE-%s",
      caption: "CVE %s"
    )
    return resolver.resolve(link.reference(for: role))
  }

  /// `787`: an entry of the list of weaknesses that lead to vulnerabilities.
  static let weakness = RoleDefinition(names: ["cwe"]) { role, resolver in
    let link = AddressRole(
      address: "https://cwe.mitre.org/data/definitions/%s.html",
      caption: "CWE %s"
    )
    return resolver.resolve(link.reference(for: role))
  }
}

extension LinkResolver {
  fileprivate mutating func numbered(
    _ role: Role,
    _ series: String,
    address: (Int) -> String
  ) -> [Inline] {
    let (title, target) = role.titleAndTarget
    let parts = target.split(separator: "#", maxSplits: 1).map(\.trimmed)
    guard let number = parts.first.flatMap({ Int($0) }), (0...99_999).contains(number) else {
      report(.noNumber(target, series: series, at: role.range))
      return [.text(title ?? role.text)]
    }
    let section = parts.count > 1 ? parts[1] : nil
    let place = section.map { " " + Self.words(of: $0) } ?? ""
    let destination = address(number) + (section.map { "#" + $0 } ?? "")
    let text = title ?? "\(series) \(number)\(place)"
    return [.link(Link(children: [.text(text)], destination: .external(destination)))]
  }

  /// `section-2.1` as it is spoken: `Section 2.1`.
  private static func words(of section: String) -> String {
    guard let hyphen = section.firstIndex(of: "-") else { return section }
    let kind = section[..<hyphen].lowercased()
    guard ["section", "page", "appendix"].contains(kind) else { return section }
    return kind.prefix(1).uppercased() + kind.dropFirst() + " "
      + section[section.index(after: hyphen)...]
  }
}
