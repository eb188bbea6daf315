import DocsModel

/// Documents that the navigation does not have, and no other document includes.
enum UnreachablePages {
  static func check(_ site: Site) -> [Diagnostic] {
    var reached: Set<PagePath> = []
    for item in site.navigation { note(item, &reached) }
    let unreached = site.pages.compactMap { page -> SourceFile.ID? in
      guard case .document(let file) = page.kind, !page.isOrphan, !reached.contains(page.path),
        page.path.path != "index.html"
      else { return nil }
      return file
    }
    guard !unreached.isEmpty else { return [] }
    let included = IncludedFiles.of(site)
    return unreached.filter { !included.contains($0) }
      .map { .unreachableDocument(at: .startOfFile($0)) }
  }

  private static func note(_ item: NavigationItem, _ reached: inout Set<PagePath>) {
    if case .page(let page, _)? = item.destination { reached.insert(page) }
    for child in item.children { note(child, &reached) }
  }
}

/// The files whose text stands in the documents of other files.
private struct IncludedFiles: MarkupRewriter {
  private let document: SourceFile.ID
  private var files: Set<SourceFile.ID> = []

  static func of(_ site: Site) -> Set<SourceFile.ID> {
    site.pages.reduce(into: []) { result, page in
      guard case .document(let file) = page.kind else { return }
      var finder = IncludedFiles(document: file)
      _ = finder.rewrite(page.blocks)
      result.formUnion(finder.files)
    }
  }

  private init(document: SourceFile.ID) {
    self.document = document
  }

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    for block in blocks {
      if block.range.file != document { files.insert(block.range.file) }
      _ = descend(block)
    }
    return blocks
  }
}
