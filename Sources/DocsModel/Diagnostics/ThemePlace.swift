/// A stretch of a file of the theme, which lies outside the content and so has no `SourceFile.ID`.
package struct ThemePlace: Hashable, Sendable {
  /// Below the theme's folder: `templates/page.mustache`.
  package var path: String
  package var start: SourcePosition
  package var end: SourcePosition

  package init(path: String, start: SourcePosition, end: SourcePosition) {
    self.path = path
    self.start = start
    self.end = end
  }
}
