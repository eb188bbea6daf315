import DocsModel

/// Documents that the navigation does not have, and no other document includes.
enum UnreachablePages {
  static func check(_ surveys: [PageSurvey], in site: Site) -> [Diagnostic] {
    var reached: Set<PagePath> = []
    for item in site.navigation { note(item, &reached) }
    let included = surveys.reduce(into: Set()) { $0.formUnion($1.includedFiles) }
    return site.pages.compactMap { page in
      guard case .document(let file) = page.kind, !page.isOrphan, !reached.contains(page.path),
        page.path.path != "index.html", !included.contains(file)
      else { return nil }
      return .unreachableDocument(at: .startOfFile(file))
    }
  }

  private static func note(_ item: NavigationItem, _ reached: inout Set<PagePath>) {
    if case .page(let page, _)? = item.destination { reached.insert(page) }
    for child in item.children { note(child, &reached) }
  }
}
