import DocsModel

/// The titles of pages.
enum FileTitle {
  /// The document's own title, else one made of its file's name.
  static func of(_ draft: DocumentDraft, _ index: DocumentIndex) -> String {
    draft.document.title ?? draft.metadata["title"] ?? index.title ?? of(draft.name)
  }

  /// `getting-started_now` is `Getting started now`; an index has the name of its folder.
  static func of(_ name: String) -> String {
    let steps = name.split(separator: "/")
    let isIndex = steps.last.map { ["index", "_index", "README"].contains($0) } ?? true
    guard let last = isIndex ? steps.dropLast().last : steps.last else { return "Home" }
    let words = String(last.map { $0 == "-" || $0 == "_" ? " " : $0 }).trimmed
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
