/// What an author is told about a source: a sentence, its place, and a way out.
package struct Diagnostic: Hashable, Sendable {
  /// How grave a message is; docutils calls the levels INFO, WARNING, ERROR and SEVERE.
  package enum Severity: Int, Comparable, Sendable {
    case information = 1
    case warning
    case error
    case severe

    package static func < (left: Self, right: Self) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package var severity: Severity
  /// Names the kind of message: `rst-unknown-directive`.
  package var id: String
  /// Lower case, without a full stop; the author's text stands in `'…'`.
  package var message: String
  /// The place, or nil when the message is about no source file.
  package var range: SourceRange?
  /// What is shown of the source, where that is not the start of `range`.
  package var focus: SourceRange?
  /// What would mend it: `did you mean 'http:get'?`.
  package var help: String?
  /// The place as a JSON pointer (RFC 6901), for messages about JSON and YAML: `/paths/~1users/get`.
  package var pointer: String?
  /// The place in the theme, for messages about templates; `range` is nil then.
  package var themePlace: ThemePlace?

  /// The message at the start of a larger construct; what it was about stays in sight.
  package func moved(to range: SourceRange) -> Self {
    guard range.start.line != self.range?.start.line else { return self }
    var result = self
    result.focus = focus ?? self.range
    result.range = range
    return result
  }

  package static func information(
    _ id: String,
    _ message: String,
    at range: SourceRange?,
    help: String? = nil
  ) -> Self {
    Self(severity: .information, id: id, message: message, range: range, help: help)
  }

  package static func warning(
    _ id: String,
    _ message: String,
    at range: SourceRange?,
    help: String? = nil
  ) -> Self {
    Self(severity: .warning, id: id, message: message, range: range, help: help)
  }

  package static func error(
    _ id: String,
    _ message: String,
    at range: SourceRange?,
    help: String? = nil
  ) -> Self {
    Self(severity: .error, id: id, message: message, range: range, help: help)
  }

  package init(
    severity: Severity,
    id: String,
    message: String,
    range: SourceRange? = nil,
    help: String? = nil,
    themePlace: ThemePlace? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.range = range
    self.help = help
    self.themePlace = themePlace
  }
}
