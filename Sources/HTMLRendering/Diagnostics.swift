import DocsModel

extension Diagnostic {
  static func missingTemplate(_ name: String) -> Self {
    .error(
      "theme-missing-template",
      "the theme has no '\(Theme.path(ofTemplate: name))'",
      at: nil,
      help: "every theme has this template"
    )
  }

  static func unknownVariable(_ name: String, nearest: String?, at place: ThemePlace) -> Self {
    template(
      "theme-unknown-variable",
      "unknown variable '\(name)'",
      at: place,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func unknownPartial(_ name: String, nearest: String?, at place: ThemePlace) -> Self {
    template(
      "theme-unknown-partial",
      "unknown partial '\(name)'",
      at: place,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func recursivePartial(_ name: String, at place: ThemePlace) -> Self {
    template("theme-recursive-partial", "partial '\(name)' includes itself", at: place)
  }

  static func unclosedTag(at place: ThemePlace) -> Self {
    template("theme-unclosed-tag", "'{{' without '}}'", at: place)
  }

  static func unclosedSection(_ name: String, at place: ThemePlace) -> Self {
    template("theme-unclosed-section", "section '\(name)' without '{{/\(name)}}'", at: place)
  }

  static func unopenedSection(_ name: String, at place: ThemePlace) -> Self {
    template("theme-unopened-section", "'{{/\(name)}}' closes no section", at: place)
  }

  static func mismatchedSection(
    _ name: String,
    expected: String,
    at place: ThemePlace
  ) -> Self {
    template(
      "theme-mismatched-section",
      "'{{/\(name)}}' where '{{/\(expected)}}' was expected",
      at: place
    )
  }

  static func unsupportedTag(_ sign: String, at place: ThemePlace) -> Self {
    template(
      "theme-unsupported-tag",
      "tag '{{\(sign)' is not used in themes",
      at: place,
      help: "themes use variables, sections, partials and comments"
    )
  }

  static func malformedName(_ name: String, at place: ThemePlace) -> Self {
    template(
      "theme-malformed-name",
      "'\(name)' where a name of letters, digits, '.', '-' and '_' was expected",
      at: place
    )
  }

  private static func template(
    _ id: String,
    _ message: String,
    at place: ThemePlace,
    help: String? = nil
  ) -> Self {
    Self(severity: .error, id: id, message: message, help: help, themePlace: place)
  }
}
