import DocsModel

/// Images that say nothing to who cannot see them.
enum ImagesWithoutText {
  static func check(_ surveys: [PageSurvey]) -> [Diagnostic] {
    surveys.flatMap(\.imagesWithoutText).map { .imageWithoutText($0.source, at: $0.range) }
  }
}
