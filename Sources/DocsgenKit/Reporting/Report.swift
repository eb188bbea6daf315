package import DocsModel

/// All that a build has to say to its author, in the order of files and lines, each thing once.
package struct Report: Sendable {
  /// Without what is only information.
  package let diagnostics: [Diagnostic]
  private let files: ReportedFiles

  package init(_ diagnostics: [Diagnostic], in files: ReportedFiles) {
    var seen: Set<Diagnostic> = []
    let worthSaying = diagnostics.filter { $0.severity > .information && seen.insert($0).inserted }
    self.diagnostics = worthSaying.enumerated()
      .sorted { Self.order($0.element, $0.offset) < Self.order($1.element, $1.offset) }
      .map(\.element)
    self.files = files
  }

  package var errorCount: Int {
    diagnostics.count { $0.severity >= .error }
  }

  package var warningCount: Int {
    diagnostics.count - errorCount
  }

  /// The messages, and a line that counts them; empty where there is nothing to say.
  package func text(in style: TerminalStyle) -> String {
    diagnostics.isEmpty ? "" : texts(of: diagnostics, in: style).joined() + summary + "\n"
  }

  /// Some of the errors, each by itself; those in the files at `paths` come first.
  package func errorTexts(in paths: [String], atMost limit: Int) -> [String] {
    let errors = diagnostics.filter { $0.severity >= .error }
    let paths = Set(paths)
    let near = errors.filter { isAbout(paths, $0) }
    guard near.count < limit else { return texts(of: Array(near.prefix(limit)), in: .plain) }
    let others = errors.filter { !isAbout(paths, $0) }.prefix(limit - near.count)
    return texts(of: near + others, in: .plain)
  }

  /// The messages that an earlier report did not have, wherever in their file they stood.
  package func newMessages(since earlier: Report, in style: TerminalStyle) -> String {
    var known: [Saying: Int] = [:]
    for diagnostic in earlier.diagnostics { known[earlier.saying(of: diagnostic), default: 0] += 1 }
    let new = diagnostics.filter { diagnostic in
      let saying = saying(of: diagnostic)
      guard let count = known[saying], count > 0 else { return true }
      known[saying] = count - 1
      return false
    }
    return texts(of: new, in: style).joined()
  }

  /// What a message says of which file.
  private struct Saying: Hashable {
    let id: String
    let message: String
    let path: String?
  }

  private func saying(of diagnostic: Diagnostic) -> Saying {
    Saying(id: diagnostic.id, message: diagnostic.message, path: files.path(of: diagnostic))
  }

  private func isAbout(_ paths: Set<String>, _ diagnostic: Diagnostic) -> Bool {
    files.path(of: diagnostic).map(paths.contains) == true
  }

  private func texts(of diagnostics: [Diagnostic], in style: TerminalStyle) -> [String] {
    var lines = LineIndex(of: [])
    var file: ReportedFiles.Key?
    return diagnostics.map { diagnostic in
      guard let place = files.place(of: diagnostic) else {
        return placeless(diagnostic, in: style)
      }
      if place.key != file { lines = LineIndex(of: files.bytes(of: place.key)) }
      file = place.key
      return placed(diagnostic, at: place, in: lines, style)
    }
  }

  private func placed(
    _ diagnostic: Diagnostic,
    at place: ReportedFiles.Place,
    in lines: LineIndex,
    _ style: TerminalStyle
  ) -> String {
    let start = SourceExcerpt(from: place.start, to: place.end, in: lines)
    let excerpt =
      place.focus.map { SourceExcerpt(from: $0.start, to: $0.end, in: lines) } ?? start
    let path = VisibleText.of(files.shownPath(of: place.key))
    let position = style.strong("\(path):\(place.start.line):\(start.column):")
    return "\(position) \(headline(diagnostic, in: style))"
      + excerpt.text(help: diagnostic.help, in: style)
  }

  private func placeless(_ diagnostic: Diagnostic, in style: TerminalStyle) -> String {
    let help = diagnostic.help.map { "  help: \(VisibleText.of($0))\n" } ?? ""
    return headline(diagnostic, in: style) + help
  }

  private func headline(_ diagnostic: Diagnostic, in style: TerminalStyle) -> String {
    let severity = style.severity(diagnostic.severity)
    let message = VisibleText.of(diagnostic.message)
    let pointer = diagnostic.pointer.map { " at #\(VisibleText.of($0))" } ?? ""
    return "\(severity): \(message) \(style.faint("[\(diagnostic.id)]\(pointer)"))\n"
  }

  /// How many errors and warnings there are, in words.
  package var summary: String {
    let errors = Self.count(errorCount, "error")
    let warnings = Self.count(warningCount, "warning")
    return [errors, warnings].compactMap(\.self).joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Sources, then the theme, then what has no place; equals stay in the order of the stages.
  private static func order(_ diagnostic: Diagnostic, _ offset: Int) -> (Int, Int, Int, Int) {
    if let range = diagnostic.range {
      return (Int(range.file.index), Int(range.start.line), Int(range.start.column), offset)
    }
    let start = diagnostic.themePlace?.start
    return (start == nil ? .max : .max - 1, 0, 0, offset)
  }
}
