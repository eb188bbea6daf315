import DocsModel

extension BlockParser {
  struct RoleResult {
    var inlines: [Inline]
    var messages: [Block] = []
  }

  /// Makes what interpreted text stands for.
  mutating func apply(
    role written: String,
    to found: InterpretedText,
    in inline: InlineText
  ) -> RoleResult {
    var name = written.lowercased()
    if name.isEmpty { name = roles.defaultRole ?? "title-reference" }
    // A domain may give a role of docutils another meaning, as Sphinx does with `rfc`.
    if vocabulary.roles.contains(name), roles.custom[name] == nil {
      return domainRole(name, found, inline)
    }
    guard let definition = roles.definition(of: name) else {
      return vocabulary.roles.contains(written)
        ? domainRole(written, found, inline) : unknownRole(written, found, inline)
    }
    return apply(definition, named: name, to: found, in: inline)
  }

  private func domainRole(
    _ name: String,
    _ found: InterpretedText,
    _ inline: InlineText
  ) -> RoleResult {
    let role = Role(
      name: name,
      text: inline.text.unescaped(found.content),
      range: range(found.range, in: inline)
    )
    return RoleResult(inlines: [.role(role)])
  }

  private mutating func unknownRole(
    _ name: String,
    _ found: InterpretedText,
    _ inline: InlineText
  ) -> RoleResult {
    let place = range(found.range, in: inline)
    let note = untranslatedRole(name, at: place, line: inline.lines.first?.number)
    let message = message(
      .unknownRole(name, nearest: nearestRole(to: name), at: place),
      "Unknown interpreted text role \"\(name)\".",
      line: inline.lines.first?.number
    )
    let role = Role(name: name, text: inline.text.unescaped(found.content), range: place)
    let words = Inline.literal(Literal(text: role.codeName.shown))
    return RoleResult(
      inlines: [.problematic(inline.text.written(found.range), shown: words, place)],
      messages: [note, message]
    )
  }

  /// What docutils says before it takes the name for one of its own.
  mutating func untranslatedRole(_ name: String, at range: SourceRange, line: Int32?) -> Block {
    message(
      .untranslatedName(name, of: "role", at: range),
      "No role entry for \"\(name)\" in module \"docutils.parsers.rst.languages.en\".\n"
        + "Trying \"\(name)\" as canonical role name.",
      line: line
    )
  }

  private mutating func nearestRole(to name: String) -> String? {
    if let known = nearestNames[name] { return known }
    let (own, domains) = (roles.custom, vocabulary.roles)
    let nearest = nearMisses.nearest(to: name) {
      Array(domains) + Array(BuiltinRole.names.keys) + Array(own.keys)
    }
    nearestNames[name] = .some(nearest)
    return nearest
  }

  private mutating func problematic(
    _ found: InterpretedText,
    _ inline: InlineText,
    _ diagnostic: Diagnostic,
    _ text: String
  ) -> RoleResult {
    let message = message(diagnostic, text, line: inline.lines.first?.number)
    let written = inline.text.written(found.range)
    return RoleResult(
      inlines: [.problematic(written, range(found.range, in: inline))],
      messages: [message]
    )
  }

  private mutating func apply(
    _ role: RoleTable.Definition,
    named name: String,
    to found: InterpretedText,
    in inline: InlineText
  ) -> RoleResult {
    let words = inline.text.unescaped(found.content)
    let written = inline.text.written(found.content)
    let children = [Inline.text(words)]
    var result: Inline
    switch role.base {
    case .emphasis: result = .emphasis(children)
    case .strong: result = .strong(children)
    case .literal: return literal(words, role)
    case .code: return literal(written, role, isCode: true)
    case .subscript: result = .subscript(children)
    case .superscript: result = .superscript(children)
    case .titleReference: result = .titleReference(children)
    case .abbreviation: result = .abbreviation(children, title: nil)
    case .acronym:
      result = .span([.abbreviation(children, title: nil)], Attributes(classes: ["acronym"]))
    case .math: result = .math(written)
    case .custom: return RoleResult(inlines: [.span(children, Attributes(classes: role.classes))])
    case .raw: return raw(written, role, named: name, found, inline)
    case .pep, .rfc: return standard(words, role, found, inline)
    case .notImplemented:
      return problematic(
        found,
        inline,
        .unsupportedRole(name, at: range(found.range, in: inline)),
        "Interpreted text role \"\(name)\" not implemented."
      )
    }
    if !role.classes.isEmpty { result = .span([result], Attributes(classes: role.classes)) }
    return RoleResult(inlines: [result])
  }

  private func literal(
    _ text: String,
    _ role: RoleTable.Definition,
    isCode: Bool = false
  ) -> RoleResult {
    var classes = isCode ? ["code"] : []
    classes += role.classes
    if let language = role.language, !classes.contains(language) { classes.append(language) }
    let literal = Literal(text: text, language: role.language, classes: classes)
    return RoleResult(inlines: [.literal(literal)])
  }

  private mutating func raw(
    _ text: String,
    _ role: RoleTable.Definition,
    named name: String,
    _ found: InterpretedText,
    _ inline: InlineText
  ) -> RoleResult {
    let place = range(found.range, in: inline)
    guard let format = role.format else {
      return problematic(
        found,
        inline,
        .rawRoleWithoutFormat(name, at: place),
        "No format (Writer name) is associated with this role: \"\(name)\".\n"
          + "The \"raw\" role cannot be used directly.\n"
          + "Instead, use the \"role\" directive to create a new role with an associated format."
      )
    }
    let raw = Inline.raw(Raw(format: format, text: text, range: place))
    guard !role.classes.isEmpty else { return RoleResult(inlines: [raw]) }
    return RoleResult(inlines: [.span([raw], Attributes(classes: role.classes))])
  }

  /// Makes the link of a PEP or an RFC.
  private mutating func standard(
    _ words: String,
    _ role: RoleTable.Definition,
    _ found: InterpretedText,
    _ inline: InlineText
  ) -> RoleResult {
    let place = range(found.range, in: inline)
    let isRFC = role.base == .rfc
    let parts = words.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = isRFC ? String(parts.first ?? "") : words
    guard let number = Int(digits), isRFC ? number > 0 : (0...9999).contains(number) else {
      let limits = isRFC ? "greater than or equal to 1" : "from 0 to 9999"
      return problematic(
        found,
        inline,
        .invalidStandard(isRFC ? "RFC" : "PEP", number: words, at: place),
        "\(isRFC ? "RFC" : "PEP") number must be a number \(limits); \"\(words)\" is invalid."
      )
    }
    var address = "https://tools.ietf.org/html/rfc\(number).html"
    if isRFC, parts.count == 2 { address += "#" + parts[1] }
    if !isRFC {
      let padded = String(number)
      address =
        "https://peps.python.org/pep-"
        + String(repeating: "0", count: max(0, 4 - padded.count)) + padded
    }
    let shown = isRFC ? "RFC \(number)" : "PEP \(words)"
    let reference = Reference(children: [.text(shown)], target: .address(address), range: place)
    return RoleResult(inlines: [.reference(reference)])
  }
}
