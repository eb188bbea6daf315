import DocsModel

/// The titles of pages.
enum FileTitle {
  /// The document's own title, else one made of its file's name.
  ///
  /// Markdown's headings of one level, one after another, are parts and none is the title.
  static func of(_ draft: DocumentDraft, _ index: DocumentIndex) -> String {
    if let title = draft.document.title ?? draft.metadata["title"] { return title }
    let hasParts = draft.document.format == .markdown && index.outline.count > 1
    guard let title = index.title, !hasParts else { return of(draft.name) }
    return title
  }

  /// `getting-started_now` is `Getting started now`.
  static func of(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let words = String(last.map { $0 == "-" || $0 == "_" ? " " : $0 }).trimmed
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
