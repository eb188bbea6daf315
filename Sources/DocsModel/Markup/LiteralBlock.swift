/// Preformatted text: a code sample, a `::` block or a parsed literal.
package struct LiteralBlock: Equatable, Sendable {
  package var text: String
  /// The language as written, or nil where none was named.
  package var language: String?
  /// Whether a directive for code made it, which need not name a language.
  package var isCode: Bool = false
  /// The inline markup of a parsed literal; its text then equals `text`.
  package var inlines: [Inline]?
  package var caption: [Inline]?
  /// The number of the first line where lines are numbered.
  package var firstLineNumber: Int?
  /// Lines to stress, counted from 1.
  package var emphasizedLines: [Int] = []

  package init(
    text: String,
    language: String? = nil,
    isCode: Bool = false,
    inlines: [Inline]? = nil,
    caption: [Inline]? = nil,
    firstLineNumber: Int? = nil,
    emphasizedLines: [Int] = []
  ) {
    self.text = text
    self.language = language
    self.isCode = isCode
    self.inlines = inlines
    self.caption = caption
    self.firstLineNumber = firstLineNumber
    self.emphasizedLines = emphasizedLines
  }
}
