import DocsModel

extension Diagnostic {
  static func missingFragment(
    _ fragment: String,
    of page: PagePath,
    nearest: String?,
    at range: SourceRange
  ) -> Self {
    .warning(
      "link-missing-fragment",
      "'\(page.path)' has no place '#\(fragment)'",
      at: range,
      help: nearest.map { "did you mean '#\($0)'?" }
    )
  }

  static func duplicateFragment(_ fragment: String, at range: SourceRange) -> Self {
    .warning("site-duplicate-fragment", "the page has two places '#\(fragment)'", at: range)
  }

  static func unreachableDocument(at range: SourceRange) -> Self {
    .warning(
      "site-unreachable-document",
      "the navigation does not lead to this document",
      at: range,
      help: "add it to a 'toctree', or ':orphan:' to its top"
    )
  }

  static func imageWithoutText(_ source: String, at range: SourceRange) -> Self {
    .information("site-image-without-text", "the image '\(source)' has no 'alt' text", at: range)
  }
}
