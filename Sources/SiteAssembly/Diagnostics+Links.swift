import DocsModel

extension Diagnostic {
  private static func suggestion(_ nearest: String?) -> String? {
    nearest.map { "did you mean '\($0)'?" }
  }

  static func unknownSubstitution(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "link-unknown-substitution",
      "undefined substitution '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func unsetSubstitution(_ name: String, at range: SourceRange) -> Self {
    .warning(
      "link-unset-substitution",
      "'|\(name)|' stands for nothing",
      at: range,
      help: "give '\(name)' a text under 'substitutions' in the site file"
    )
  }

  static func tooMuchSubstitution(at range: SourceRange) -> Self {
    .error(
      "link-substitution-size",
      "the substitutions of this document bring too much text; the rest stay as written",
      at: range
    )
  }

  static func circularSubstitution(_ name: String, at range: SourceRange) -> Self {
    .error("link-circular-substitution", "the substitution '\(name)' holds itself", at: range)
  }

  static func duplicateLabel(_ name: String, in document: String, at range: SourceRange) -> Self {
    .warning("link-duplicate-label", "the label '\(name)' is in '\(document)' too", at: range)
  }

  static func duplicateTerm(_ name: String, at range: SourceRange) -> Self {
    .warning("link-duplicate-term", "the term '\(name)' is explained twice", at: range)
  }

  static func unknownTarget(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "link-unknown-target",
      "unknown target name '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func ambiguousTarget(_ name: String, at range: SourceRange) -> Self {
    .error("link-ambiguous-target", "the target name '\(name)' is given more than once", at: range)
  }

  static func circularTarget(_ name: String, at range: SourceRange) -> Self {
    .error("link-circular-target", "the target '\(name)' leads to itself", at: range)
  }

  static func anonymousWithoutTarget(_ text: String, at range: SourceRange) -> Self {
    .error("link-anonymous-without-target", "no anonymous target is left for '\(text)'", at: range)
  }

  static func unknownFootnote(_ label: String, at range: SourceRange) -> Self {
    .error("link-unknown-footnote", "no footnote '[\(label)]'", at: range)
  }

  static func unknownLabel(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "link-unknown-label",
      "unknown label '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func labelWithoutTitle(_ name: String, at range: SourceRange) -> Self {
    .warning(
      "link-label-without-title",
      "the label '\(name)' stands before no title",
      at: range,
      help: "write the text to show: 'text <\(name)>'"
    )
  }

  static func unknownTerm(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .warning(
      "link-unknown-term",
      "the glossary has no term '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func missingPage(_ address: String, nearest: String?, at range: SourceRange) -> Self {
    .warning(
      "link-missing-page",
      "this site has no page or file '\(address)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func unsafeAddress(scheme: String, at range: SourceRange) -> Self {
    .warning(
      "link-unsafe-address",
      "addresses that begin with '\(scheme):' are not linked",
      at: range
    )
  }

  static func noNumber(_ text: String, series: String, at range: SourceRange) -> Self {
    .error(
      "link-no-number",
      "'\(text)' is no number of a document of the \(series) series",
      at: range
    )
  }

  static func noGeneratedPage(_ name: String, at range: SourceRange) -> Self {
    .warning("link-no-generated-page", "this site has no page '\(name)'", at: range)
  }

  // Pages

  static func pageOfTwoDocuments(_ path: String, other: String, at range: SourceRange) -> Self {
    .error(
      "site-page-twice",
      "'\(path)' would be the page of '\(other)' too",
      at: range
    )
  }

  static func unknownAPI(_ id: String, nearest: String?, at range: SourceRange) -> Self {
    .error("site-unknown-api", "no API '\(id)'", at: range, help: suggestion(nearest))
  }

  // Python

  static func unknownPythonName(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .warning(
      "python-unknown-name",
      "no Python source defines '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }

  static func unknownMember(_ name: String, of owner: String, at range: SourceRange) -> Self {
    .warning("python-unknown-member", "'\(owner)' has no member '\(name)'", at: range)
  }

  static func noPythonSources(_ name: String, at range: SourceRange) -> Self {
    .warning(
      "python-no-sources",
      "'\(name)' is shown by its name alone: the site has no Python sources",
      at: range,
      help: "name their folders under 'python' in site.yml"
    )
  }

  static func unknownPythonObject(_ name: String, nearest: String, at range: SourceRange) -> Self {
    .warning(
      "python-unknown-object",
      "the site does not describe '\(name)'",
      at: range,
      help: suggestion(nearest)
    )
  }
}
