import DocsModel

/// Identifiers that two elements of a page have.
enum DuplicateFragments {
  static func check(_ surveys: [PageSurvey]) -> [Diagnostic] {
    surveys.flatMap { survey in
      var seen: Set<String> = []
      return survey.fragments.compactMap { fragment -> Diagnostic? in
        seen.insert(fragment.id).inserted
          ? nil : .duplicateFragment(fragment.id, at: fragment.range)
      }
    }
  }
}
