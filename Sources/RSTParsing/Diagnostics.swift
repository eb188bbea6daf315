import DocsModel

/// Messages about blocks of text.
extension Diagnostic {
  static func tooDeep(limit: Int, at range: SourceRange) -> Self {
    .error(
      "rst-nesting",
      "blocks are nested more than \(limit) levels deep; the rest stays plain text",
      at: range
    )
  }

  static func missingBlankLine(after construct: String, at range: SourceRange) -> Self {
    .warning(
      "rst-blank-line",
      "the \(construct) before this line ends without a blank line",
      at: range,
      help: "add a blank line above, or indent the line as the \(construct) is"
    )
  }

  static func unexpectedIndentation(at range: SourceRange) -> Self {
    .error(
      "rst-indentation",
      "this line is indented without a reason",
      at: range,
      help: "add a blank line above to start a quotation, or remove the indentation"
    )
  }

  static func missingLiteralBlock(at range: SourceRange) -> Self {
    .warning(
      "rst-literal-block",
      "'::' announces a literal block, but no indented text follows",
      at: range
    )
  }

  static func unevenQuoting(at range: SourceRange) -> Self {
    .error(
      "rst-literal-quoting",
      "this line does not start with the sign that the literal block above is quoted with",
      at: range
    )
  }

  static func missingBlankBeforeLiteral(at range: SourceRange) -> Self {
    .information(
      "rst-literal-block",
      "this is read as a definition; a blank line above would make it a literal block",
      at: range
    )
  }

  static func listStart(_ enumerator: String, at range: SourceRange) -> Self {
    .information("rst-list-start", "the list starts at '\(enumerator)'", at: range)
  }

  static func emptyFootnote(_ element: String, at range: SourceRange) -> Self {
    .warning("rst-empty-footnote", "the \(element) has no text", at: range)
  }

  static func malformed(_ construct: String, at range: SourceRange) -> Self {
    .warning(
      "rst-malformed-markup",
      construct == "hyperlink target"
        ? "this is a comment, not a target: the name has no ':' at its end"
        : "this is a comment, not a substitution: the name has no '|' at its end",
      at: range
    )
  }

  static func emptySubstitution(_ name: String, at range: SourceRange) -> Self {
    .warning(
      "rst-empty-substitution",
      "the substitution '\(name)' has nothing to put in its place",
      at: range,
      help: "a directive such as 'replace::' or 'image::' is expected behind the name"
    )
  }

  static func illegalSubstitution(_ name: String, element: String, at range: SourceRange) -> Self {
    .error(
      "rst-substitution-content",
      "the substitution '\(name)' holds a \(element.replacing("_", with: " ")), "
        + "which may not stand in one",
      at: range
    )
  }

  static func repeatedSubstitution(_ name: String, at range: SourceRange) -> Self {
    .error(
      "rst-duplicate-substitution",
      "the substitution '\(name)' is defined twice; the last one counts",
      at: range
    )
  }

  static func malformedTable(_ problem: String, at range: SourceRange) -> Self {
    .error("rst-table", problem, at: range)
  }
}

/// Messages about titles.
extension Diagnostic {
  static func malformedTitle(_ problem: TitleProblem, at range: SourceRange) -> Self {
    switch problem {
    case .strayAdornment:
      .error("rst-title", "two lines of adornment are neither a title nor a transition", at: range)
    case .incompleteTitle:
      .error("rst-title", "a title is expected between two lines of adornment", at: range)
    case .missingUnderline:
      .error("rst-title", "the line above a title has no matching line below it", at: range)
    case .unequalAdornment:
      .error("rst-title", "the lines above and below a title differ", at: range)
    }
  }

  static func severe(_ id: String, _ message: String, at range: SourceRange) -> Self {
    Diagnostic(severity: .severe, id: id, message: message, range: range)
  }

  static func adornmentTooShort(_ part: String, at range: SourceRange) -> Self {
    .warning("rst-title-adornment", "the \(part) is shorter than the title", at: range)
  }

  static func shortAdornment(at range: SourceRange) -> Self {
    .information(
      "rst-title-adornment",
      "this is read as text: fewer than four signs do not adorn a title",
      at: range
    )
  }

  static func unexpectedTitle(at range: SourceRange) -> Self {
    .error("rst-title", "a title or transition cannot stand within another element", at: range)
  }

  static func skippedTitleLevel(at range: SourceRange) -> Self {
    .error(
      "rst-title-level",
      "the adornment of this title does not fit the level of the section it stands in",
      at: range
    )
  }

  static func duplicateName(_ name: String, at range: SourceRange) -> Self {
    .warning("rst-duplicate-target", "the target '\(name)' is defined twice", at: range)
  }

  static func duplicateTitle(_ name: String, at range: SourceRange) -> Self {
    .information("rst-duplicate-title", "two titles or links are named '\(name)'", at: range)
  }

  static func nameOfTitle(_ name: String, at range: SourceRange) -> Self {
    .information("rst-duplicate-title", "the target '\(name)' is named as a title is", at: range)
  }

  static func repeatedAddress(_ name: String, at range: SourceRange) -> Self {
    .information(
      "rst-duplicate-target",
      "the target '\(name)' is defined twice with the same address",
      at: range
    )
  }
}

/// Messages about inline markup.
extension Diagnostic {
  static func unclosedMarkup(_ mark: String, at range: SourceRange) -> Self {
    .warning(
      "rst-unclosed-markup",
      "'\(mark)' starts markup that nothing ends",
      at: range,
      help: "write '\\\(mark)' for the sign itself"
    )
  }

  static func twoRoles(at range: SourceRange) -> Self {
    .warning("rst-role", "a role stands before and behind the text; one is allowed", at: range)
  }

  static func roleAndReference(at range: SourceRange) -> Self {
    .warning("rst-role", "a text with a role cannot be a reference: remove the '_'", at: range)
  }

  static func unknownRole(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "rst-unknown-role",
      "unknown role '\(name)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func unsupportedRole(_ name: String, at range: SourceRange) -> Self {
    .error("rst-unsupported-role", "the role '\(name)' has no meaning yet", at: range)
  }

  static func rawRoleWithoutFormat(_ name: String, at range: SourceRange) -> Self {
    .error(
      "rst-raw-role",
      "the role '\(name)' has no format",
      at: range,
      help: "define a role with 'role:: name(raw)' and a 'format' option"
    )
  }

  static func invalidStandard(_ series: String, number: String, at range: SourceRange) -> Self {
    .error(
      "rst-role-number",
      "'\(number)' is no number of a \(series): "
        + (series == "PEP" ? "0 to 9999 is expected" : "1 or more is expected"),
      at: range
    )
  }
}
