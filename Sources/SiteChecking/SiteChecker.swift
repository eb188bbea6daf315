package import DocsModel

/// Looks over the assembled site for what is likely a mistake, though every page can be made.
package struct SiteChecker: Sendable {
  package init() {}

  package func check(_ site: Site) -> [Diagnostic] {
    let surveys = site.pages.map { PageSurvey(of: $0, in: site) }
    return MissingFragments.check(surveys, in: site) + DuplicateFragments.check(surveys)
      + UnreachablePages.check(site) + ImagesWithoutText.check(surveys)
  }
}
