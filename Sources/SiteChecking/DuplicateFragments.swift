import DocsModel

/// Identifiers that two elements of a page have.
enum DuplicateFragments {
  static func check(_ surveys: [PageSurvey]) -> [Diagnostic] {
    surveys.filter { $0.ids.count < $0.fragments.count }.flatMap { survey in
      var seen: Set<String> = []
      return survey.fragments.compactMap { fragment -> Diagnostic? in
        seen.insert(fragment.id).inserted
          ? nil : .duplicateFragment(fragment.id, at: fragment.range)
      }
    }
  }
}
