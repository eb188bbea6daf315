import DocsModel

extension Diagnostic {
  private static func suggestion(_ nearest: String?) -> String? {
    nearest.map { "did you mean '\($0)'?" }
  }

  // Directives

  static func unknownDocument(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "site-unknown-document",
      "no document '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func patternWithoutDocuments(_ pattern: String, at range: SourceRange) -> Self {
    .warning("site-empty-pattern", "no document matches '\(pattern)'", at: range)
  }

  static func malformedCondition(_ text: String, at range: SourceRange) -> Self {
    .error(
      "site-malformed-condition",
      "'\(text)' is no condition on tags",
      at: range,
      help: "join tags by 'and', 'or', 'not' and parentheses"
    )
  }

  static func conditionNotUnderstood(_ text: String, at range: SourceRange) -> Self {
    .warning(
      "site-condition-not-understood",
      "'\(text)' cannot be told without running Python, so the content is shown",
      at: range,
      help: "use tags and texts of the site file with 'and', 'or', 'not', '==', '!=' and 'in'"
    )
  }

  static func unknownSetting(_ name: String, at range: SourceRange) -> Self {
    .warning(
      "site-unknown-setting",
      "'\(name)' has no value, so the content is shown",
      at: range,
      help: "give it a text under 'substitutions' in the site file"
    )
  }

  static func missingFile(_ path: String, reason: String?, at range: SourceRange) -> Self {
    .error(
      "site-missing-file",
      reason.map { "cannot read '\(path)': \($0)" } ?? "no file '\(path)'",
      at: range
    )
  }

  static func fileOutsideSources(_ path: String, at range: SourceRange) -> Self {
    .error("site-file-outside", "'\(path)' lies outside the content folder", at: range)
  }

  static func textNotInFile(_ text: String, file: String, at range: SourceRange) -> Self {
    .error("site-text-not-found", "'\(text)' is not in '\(file)'", at: range)
  }

  static func malformedLines(_ text: String, at range: SourceRange) -> Self {
    .error(
      "site-malformed-lines",
      "'\(text)' is no list of lines",
      at: range,
      help: "write lines as '1,3-5,8-'"
    )
  }

  static func scatteredLines(_ text: String, at range: SourceRange) -> Self {
    .warning(
      "site-scattered-lines",
      "'\(text)' does not follow on, so 'lineno-match' numbers only its first line rightly",
      at: range
    )
  }

  static func oppositeOptions(_ name: String, _ other: String, at range: SourceRange) -> Self {
    .warning("site-opposite-options", "'\(name)' cannot stand beside '\(other)'", at: range)
  }

  // The http domain

  static func unknownHTTPField(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .warning(
      "http-unknown-field",
      "unknown field '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func fieldWithoutName(_ name: String, at range: SourceRange) -> Self {
    .warning("http-field-without-name", "the field '\(name)' names nothing", at: range)
  }

  static func unknownPathVariable(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .warning(
      "http-unknown-variable",
      "the path has no variable '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func unknownStatusCode(_ code: String, at range: SourceRange) -> Self {
    .warning("http-unknown-status", "unknown status code '\(code)'", at: range)
  }

  static func wrongReason(
    _ reason: String,
    of code: String,
    expected: String,
    at range: SourceRange
  ) -> Self {
    .warning("http-wrong-reason", "status \(code) is '\(expected)', not '\(reason)'", at: range)
  }

  static func unknownMethod(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "http-unknown-method",
      "unknown method '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func unknownOperation(_ key: String, nearest: String?, at range: SourceRange) -> Self {
    .warning(
      "http-unknown-operation",
      "no operation '\(key)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func duplicateOperation(_ key: String, at range: SourceRange) -> Self {
    .warning(
      "http-duplicate-operation",
      "'\(key)' is described already",
      at: range,
      help: "in RST, ':noindex:' keeps a second description out of the indexes"
    )
  }

  static func missingTabLabel(_ directive: String, at range: SourceRange) -> Self {
    .error(
      "site-missing-tab-label",
      "'\(directive)' has no label",
      at: range,
      help: "write it behind '::', or as the first line of the content"
    )
  }

  // The openapi directive

  static func noSpecification(_ path: String, at range: SourceRange) -> Self {
    .error("http-no-specification", "'\(path)' is no OpenAPI description", at: range)
  }

  static func placeInDescription(_ name: String, at range: SourceRange) -> Self {
    .warning(
      "http-place-in-description",
      "'\(name)' places nothing here: descriptions of a specification are texts",
      at: range
    )
  }

  static func malformedPattern(_ text: String, reason: String, at range: SourceRange) -> Self {
    .error("http-malformed-pattern", "cannot use the pattern '\(text)': \(reason)", at: range)
  }

  static func unknownPath(_ path: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "http-unknown-path",
      "the specification has no path '\(path)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func emptySelection(_ path: String, at range: SourceRange) -> Self {
    .warning("http-empty-selection", "no operation of '\(path)' is selected", at: range)
  }
}
