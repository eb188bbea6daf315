import DocsModel

extension RoleDefinition {
  /// `HTTP (Hypertext Transfer Protocol)`: a short form and what it stands for.
  static let abbreviation = RoleDefinition(names: ["abbr"]) { role, _ in
    guard role.text.hasSuffix(")"), let open = role.text.firstIndex(of: "(") else {
      return [.abbreviation([.text(role.text)], title: nil)]
    }
    let short = role.text[..<open].trimmed
    let long = role.text[role.text.index(after: open)...].dropLast().trimmed
    return [.abbreviation([.text(short)], title: long)]
  }

  static let keyboard = RoleDefinition(names: ["kbd"]) { role, _ in
    [.span([.text(role.text)], Attributes(classes: ["kbd"]))]
  }

  /// `File --> Save as`: a way through menus.
  static let menuSelection = RoleDefinition(names: ["menuselection"]) { role, _ in
    var text = ""
    var rest = role.text[...]
    while let arrow = rest.range(of: "-->") {
      text += rest[..<arrow.lowerBound] + "‣"
      rest = rest[arrow.upperBound...]
    }
    let steps = Attributes(classes: ["menuselection"])
    return [.span([.text(withoutAccelerators(text + rest))], steps)]
  }

  static let label = RoleDefinition(names: ["guilabel"]) { role, _ in
    [.span([.text(withoutAccelerators(role.text))], Attributes(classes: ["guilabel"]))]
  }

  /// `/usr/lib/{version}/site-packages`: text with parts to fill in.
  static let sample = RoleDefinition(names: ["samp", "file"]) { role, _ in
    let sample = SampleText(role.text)
    let literal = Literal(
      text: sample.text,
      classes: [role.name],
      placeholders: sample.placeholders
    )
    return [.literal(literal)]
  }

  static let literalText = RoleDefinition(
    names: ["regexp", "makevar", "keyword", "token"] + foreignNames
  ) { role, _ in [.literal(Literal(text: role.text, classes: [role.name]))] }

  /// Names in languages whose objects a site does not describe.
  private static let foreignNames =
    [
      "func", "struct", "union", "enum", "enumerator", "type", "macro", "member", "data", "var",
      "expr",
    ].map { "c:" + $0 }
    + [
      "any", "class", "struct", "union", "func", "member", "var", "type", "concept", "enum",
      "enumerator", "expr",
    ].map { "cpp:" + $0 }
    + ["mod", "func", "meth", "class", "data", "attr"].map { "js:" + $0 }
    + ["dir", "role"].map { "rst:" + $0 }

  static let emphasisText = RoleDefinition(
    names: ["dfn", "mimetype", "newsgroup", "manpage"]
  ) { role, _ in
    [.span([.emphasis([.text(role.text)])], Attributes(classes: [role.name]))]
  }

  static let strongText = RoleDefinition(names: ["command", "program"]) { role, _ in
    [.span([.strong([.text(role.text)])], Attributes(classes: [role.name]))]
  }

  /// `index`: the words alone, as there is no index to list them in.
  static let indexEntry = RoleDefinition(names: ["index"]) { role, _ in
    let (title, target) = role.titleAndTarget
    return [.text(title ?? String(target.drop { $0 == "!" }))]
  }

  /// `&File` marks the key that chooses an entry; `&&` is one `&`.
  private static func withoutAccelerators(_ text: String) -> String {
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "&") {
        guard bytes.first == byte else { continue }
        bytes.removeFirst()
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Substring {
  /// The first place of a text of ASCII.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
