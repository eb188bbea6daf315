import DocsModel

/// What a check takes over from the one before it: what it saw of the pages that stayed the same.
package struct CheckMemory: Sendable {
  private struct KnownPage {
    let page: Page
    /// The operations that the page shows.
    let operations: [API.Operation.ID: API.Operation]
    let survey: PageSurvey

    func isCurrent(for page: Page, in site: Site) -> Bool {
      self.page.kind == page.kind && self.page.blocks == page.blocks
        && operations.allSatisfy { site.contains($0) && site[$0] == $1 }
    }
  }

  private var pages: [PagePath: KnownPage] = [:]

  package init() {}

  /// Looks at all pages in their order; only those that changed are gone through.
  mutating func surveys(of site: Site) -> [PageSurvey] {
    let known = pages
    pages = [:]
    return site.pages.map { page in
      let same = known[page.path].flatMap { $0.isCurrent(for: page, in: site) ? $0 : nil }
      let current = same ?? Self.look(at: page, in: site)
      pages[page.path] = current
      return current.survey
    }
  }

  private static func look(at page: Page, in site: Site) -> KnownPage {
    let survey = PageSurvey(of: page, in: site)
    let operations = survey.operations.map { ($0, site[$0]) }
    return KnownPage(
      page: page,
      operations: Dictionary(operations, uniquingKeysWith: { first, _ in first }),
      survey: survey
    )
  }
}

extension Site {
  fileprivate func contains(_ id: API.Operation.ID) -> Bool {
    apis.indices.contains(id.api) && apis[id.api].operations.indices.contains(id.index)
  }
}
