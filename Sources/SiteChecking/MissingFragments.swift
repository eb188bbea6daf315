import DocsModel

/// Links to a place that their page does not have.
enum MissingFragments {
  static func check(_ surveys: [PageSurvey], in site: Site) -> [Diagnostic] {
    var known: [PagePath: Set<String>] = [:]
    for survey in surveys where survey.file != nil {
      known[survey.path] = survey.ids
    }
    for fragment in site.apis.flatMap(\.operations).compactMap(\.home) {
      guard case .page(let page, let id?) = fragment else { continue }
      known[page]?.insert(id)
    }
    return surveys.flatMap { survey in
      var nearMisses = NearMiss.Budget()
      return survey.links.compactMap { link -> Diagnostic? in
        // Pages of APIs have fragments that their rendering gives them.
        guard let ids = known[link.page], !ids.contains(link.fragment), link.fragment != "top"
        else { return nil }
        let nearest = nearMisses.nearest(to: link.fragment) { ids }
        return .missingFragment(link.fragment, of: link.page, nearest: nearest, at: link.range)
      }
    }
  }
}
