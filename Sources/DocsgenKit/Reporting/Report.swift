package import DocsModel

/// All that a build has to say to its author, in the order of files and lines, each thing once.
package struct Report: Sendable {
  /// Without what is only information.
  package let diagnostics: [Diagnostic]
  private let sources: SourceTree
  private let contentPath: String

  /// `contentPath` is put before the paths of sources: what the user would type to open them.
  package init(_ diagnostics: [Diagnostic], sources: SourceTree, contentPath: String) {
    var seen: Set<Diagnostic> = []
    let worthSaying = diagnostics.filter { $0.severity > .information && seen.insert($0).inserted }
    self.diagnostics = worthSaying.enumerated()
      .sorted { Self.order($0.element, $0.offset) < Self.order($1.element, $1.offset) }
      .map(\.element)
    self.sources = sources
    self.contentPath = contentPath
  }

  package var errorCount: Int {
    diagnostics.count { $0.severity >= .error }
  }

  package var warningCount: Int {
    diagnostics.count - errorCount
  }

  /// The messages, and a line that counts them; empty where there is nothing to say.
  package func text(in style: TerminalStyle) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var text = ""
    var lines: (file: SourceFile.ID, index: LineIndex)?
    for diagnostic in diagnostics {
      guard let range = diagnostic.range else {
        text += placeless(diagnostic, in: style)
        continue
      }
      let known = lines.flatMap { $0.file == range.file ? $0.index : nil }
      let index = known ?? LineIndex(of: sources[range.file].bytes)
      lines = (range.file, index)
      text += placed(diagnostic, at: range, in: index, style)
    }
    return text + summary + "\n"
  }

  private func placed(
    _ diagnostic: Diagnostic,
    at range: SourceRange,
    in lines: LineIndex,
    _ style: TerminalStyle
  ) -> String {
    let excerpt = SourceExcerpt(of: range, in: lines)
    let path = VisibleText.of(shownPath(of: range.file))
    let place = style.strong("\(path):\(range.start.line):\(excerpt.column):")
    return "\(place) \(headline(diagnostic, in: style))"
      + excerpt.text(help: diagnostic.help, in: style)
  }

  private func placeless(_ diagnostic: Diagnostic, in style: TerminalStyle) -> String {
    let help = diagnostic.help.map { "  help: \(VisibleText.of($0))\n" } ?? ""
    return headline(diagnostic, in: style) + help
  }

  private func headline(_ diagnostic: Diagnostic, in style: TerminalStyle) -> String {
    let severity = style.severity(diagnostic.severity)
    let message = VisibleText.of(diagnostic.message)
    return "\(severity): \(message) \(style.faint("[\(diagnostic.id)]"))\n"
  }

  private func shownPath(of file: SourceFile.ID) -> String {
    let path = sources[file].path
    switch contentPath {
    case "", ".", "./": return path
    case let folder where folder.hasSuffix("/"): return folder + path
    case let folder: return folder + "/" + path
    }
  }

  private var summary: String {
    let errors = Self.count(errorCount, "error")
    let warnings = Self.count(warningCount, "warning")
    return [errors, warnings].compactMap(\.self).joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// What belongs to no source comes last; equals stay in the order of the stages.
  private static func order(_ diagnostic: Diagnostic, _ offset: Int) -> (Int, Int, Int, Int) {
    guard let range = diagnostic.range else { return (.max, 0, 0, offset) }
    return (Int(range.file.index), Int(range.start.line), Int(range.start.column), offset)
  }
}
