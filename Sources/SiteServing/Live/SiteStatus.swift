/// What an open page is told: which state the site is in, and what is wrong with it.
package struct SiteStatus: Sendable {
  /// Differs between any two states, those before and after a restart included; of letters, digits
  /// and hyphens, as the other two.
  package var version: String
  /// Differs where the style sheets do.
  package var styles: String
  /// Differs where the scripts do.
  package var scripts: String
  /// The messages to show, as the terminal has them: place, sentence, source line, suggestion.
  package var errors: [String]
  /// How many errors there are, those included that are not shown.
  package var errorCount: Int

  package init(
    version: String,
    styles: String,
    scripts: String,
    errors: [String],
    errorCount: Int
  ) {
    self.version = version
    self.styles = styles
    self.scripts = scripts
    self.errors = errors
    self.errorCount = errorCount
  }

  private var versions: [(String, String)] {
    [("version", version), ("styles", styles), ("scripts", scripts)]
  }

  /// What tells a page which state it was made of.
  var query: String {
    versions.map { "\($0)=\($1)" }.joined(separator: "&amp;")
  }

  /// One line of JSON.
  var json: String {
    let members = versions.map { "\"\($0)\":" + Self.quoted($1) }
    let errors = errors.map(Self.quoted).joined(separator: ",")
    return "{" + members.joined(separator: ",") + ",\"errors\":[\(errors)]"
      + ",\"errorCount\":\(errorCount)}"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case _ where scalar.value < 0x20: " "
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
