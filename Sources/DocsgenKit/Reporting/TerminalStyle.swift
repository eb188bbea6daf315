import DocsModel
import Glibc

/// How text is set off: by colours on a terminal, not at all elsewhere.
package struct TerminalStyle: Sendable {
  private let isColoured: Bool

  package static let plain = TerminalStyle(isColoured: false)

  /// Colours where the stream is a terminal and `NO_COLOR` is unset or empty (no-color.org).
  package init(forDescriptor descriptor: Int32) {
    let wish = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    isColoured = isatty(descriptor) == 1 && !wish
  }

  private init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  func strong(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "2") }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .information: "information"
    case .warning: wrap("warning", "1;33")
    case .error, .severe: wrap("error", "1;31")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
