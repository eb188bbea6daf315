package import DocsModel

/// Looks over the assembled site for what is likely a mistake, though every page can be made.
package struct SiteChecker: Sendable {
  package init() {}

  package func check(_ site: Site) -> [Diagnostic] {
    var memory = CheckMemory()
    return check(site, reusing: &memory)
  }

  /// Looks only at the pages that are not in `memory` as they are now.
  package func check(_ site: Site, reusing memory: inout CheckMemory) -> [Diagnostic] {
    let surveys = memory.surveys(of: site)
    return MissingFragments.check(surveys, in: site) + DuplicateFragments.check(surveys)
      + UnreachablePages.check(surveys, in: site) + ImagesWithoutText.check(surveys)
  }
}
