import DocsModel

/// Messages about how a directive is written.
extension Diagnostic {
  static func unknownDirective(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "rst-unknown-directive",
      "unknown directive '\(name)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func untranslatedName(_ name: String, of kind: String, at range: SourceRange) -> Self {
    .information(
      "rst-untranslated-name",
      "'\(name)' is not the English name of a \(kind)",
      at: range
    )
  }

  static func missingArgument(_ directive: String, at range: SourceRange) -> Self {
    .error("rst-directive-argument", "'\(directive)' needs an argument", at: range)
  }

  static func tooManyArguments(_ directive: String, most: Int, at range: SourceRange) -> Self {
    .error(
      "rst-directive-argument",
      "'\(directive)' takes \(most) word\(most == 1 ? "" : "s") as its argument, not more",
      at: range
    )
  }

  static func missingContent(_ directive: String, at range: SourceRange) -> Self {
    .error("rst-directive-content", "'\(directive)' has no content", at: range)
  }

  static func contentNotAllowed(_ directive: String, at range: SourceRange) -> Self {
    .error("rst-directive-content", "'\(directive)' takes no content", at: range)
  }

  static func unknownOption(_ option: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "rst-unknown-option",
      "unknown option '\(option)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func repeatedOption(_ option: String, at range: SourceRange) -> Self {
    .error("rst-repeated-option", "the option '\(option)' is given twice", at: range)
  }

  static func malformedOptions(at range: SourceRange) -> Self {
    .error(
      "rst-option-syntax",
      "this line is no option: ':name: value' is expected",
      at: range,
      help: "a blank line ends the options"
    )
  }

  static func invalidOption(
    _ option: String,
    value: String?,
    expected: String,
    at range: SourceRange
  ) -> Self {
    .error(
      "rst-option-value",
      value.map { "the option '\(option)' cannot be '\($0)': \(expected) is expected" }
        ?? "the option '\(option)' has no value: \(expected) is expected",
      at: range
    )
  }

  static func misplacedDirective(
    _ directive: String,
    where place: String,
    at range: SourceRange
  ) -> Self {
    .error("rst-directive-place", "'\(directive)' cannot stand \(place)", at: range)
  }

  static func invalidClass(_ name: String, at range: SourceRange) -> Self {
    .error("rst-class-name", "'\(name)' makes no class name: letters are expected", at: range)
  }
}

/// Messages about single directives.
extension Diagnostic {
  static func subtitleWithoutTitle(at range: SourceRange) -> Self {
    .error("rst-sidebar", "a sidebar with a subtitle needs a title", at: range)
  }

  static func invalidCaption(at range: SourceRange) -> Self {
    .error(
      "rst-figure-caption",
      "the caption of a figure is one paragraph, or an empty comment",
      at: range
    )
  }

  static func tooMuchReplacement(at range: SourceRange) -> Self {
    .error("rst-replace", "'replace' takes one paragraph and nothing else", at: range)
  }

  static func invalidCharacterCode(_ code: String, at range: SourceRange) -> Self {
    .error("rst-character-code", "'\(code)' is no character: 10FFFF is the highest", at: range)
  }

  static func invalidRoleName(_ written: String, at range: SourceRange) -> Self {
    .error(
      "rst-role-name",
      "'\(written)' is no role: 'name' or 'name(base)' is expected",
      at: range
    )
  }

  static func invalidMeta(at range: SourceRange) -> Self {
    .error("rst-meta", "'meta' takes fields such as ':description: text'", at: range)
  }

  static func emptyMeta(_ name: String, at range: SourceRange) -> Self {
    .information("rst-meta", "the field '\(name)' of 'meta' has no text", at: range)
  }

  static func invalidMetaAttribute(_ token: String, at range: SourceRange) -> Self {
    .error("rst-meta", "'\(token)' is no attribute: 'name=value' is expected", at: range)
  }

  static func missingTable(_ directive: String, at range: SourceRange) -> Self {
    directive == "list-table"
      ? .error("rst-table-content", "'\(directive)' has no content", at: range)
      : .warning("rst-table-content", "'\(directive)' has no content", at: range)
  }

  static func notOneTable(_ directive: String, at range: SourceRange) -> Self {
    .error("rst-table-content", "'\(directive)' takes one table and nothing else", at: range)
  }

  static func notOneList(_ directive: String, at range: SourceRange) -> Self {
    .error("rst-table-content", "'\(directive)' takes one bullet list and nothing else", at: range)
  }

  static func rowWithoutCells(_ row: Int, at range: SourceRange) -> Self {
    .error("rst-table-row", "row \(row) of the table is not a list of cells", at: range)
  }

  static func unevenRow(_ row: Int, count: Int, expected: Int, at range: SourceRange) -> Self {
    .error(
      "rst-table-row",
      "row \(row) has \(count) cells; the first row has \(expected)",
      at: range
    )
  }

  static func wrongWidths(count: Int, at range: SourceRange) -> Self {
    .error("rst-table-widths", "\(count) widths are expected, one for each column", at: range)
  }

  static func tooFewRows(_ rows: Int, headers: Int, at range: SourceRange) -> Self {
    .error(
      "rst-table-rows",
      "\(headers) header rows leave nothing of \(rows) for the table's body",
      at: range
    )
  }

  static func tooFewColumns(_ columns: Int, stubs: Int, at range: SourceRange) -> Self {
    .error(
      "rst-table-columns",
      "\(stubs) stub columns leave nothing of \(columns) for the table's body",
      at: range
    )
  }

  static func malformedCSV(_ problem: String, at range: SourceRange) -> Self {
    .error("rst-csv", problem, at: range)
  }
}

/// Messages about other files.
extension Diagnostic {
  static func missingFile(
    _ path: String,
    reason: String?,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    Diagnostic(
      severity: .severe,
      id: "rst-missing-file",
      message: reason.map { "'\(path)' cannot be read: \($0)" }
        ?? "there is no file '\(path)'",
      range: range,
      help: nearest.map { "did you mean '/\($0)'?" }
    )
  }

  static func missingStandardFile(
    _ name: String,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    Diagnostic(
      severity: .severe,
      id: "rst-missing-file",
      message: "there is no set of characters '\(name)'",
      range: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func missingMarker(
    _ option: String,
    value: String,
    path: String,
    at range: SourceRange
  ) -> Self {
    .severe(
      "rst-include-text",
      "'\(path)' does not hold the text '\(value)' of '\(option)'",
      at: range
    )
  }

  static func circularInclusion(_ path: String, chain: [String], at range: SourceRange) -> Self {
    let way = chain.reversed().map { "'\($0)'" }.joined(separator: " includes ")
    return .warning(
      "rst-circular-include",
      "'\(path)' includes itself: \(way) includes '\(path)'",
      at: range
    )
  }

  static func tooManyInclusions(at range: SourceRange) -> Self {
    .severe("rst-too-many-includes", "the document includes too many files", at: range)
  }

  static func fileAndContent(_ directive: String, at range: SourceRange) -> Self {
    .error("rst-external-content", "'\(directive)' takes a file or content, not both", at: range)
  }

  static func fileAndAddress(_ directive: String, at range: SourceRange) -> Self {
    .error("rst-external-content", "'\(directive)' takes 'file' or 'url', not both", at: range)
  }

  static func remoteSource(_ directive: String, at range: SourceRange) -> Self {
    .severe(
      "rst-remote-source",
      "'\(directive)' cannot fetch an address: a build reads only the site's own files",
      at: range
    )
  }

  static func unknownParser(_ name: String, at range: SourceRange) -> Self {
    .error(
      "rst-unknown-parser",
      "unknown parser '\(name)'",
      at: range,
      help: "files are included as 'rst' or 'markdown'"
    )
  }
}
