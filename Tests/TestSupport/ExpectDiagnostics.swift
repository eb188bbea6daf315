package import DocsModel
package import Testing

/// Expects exactly these messages, by the marks that they start at, in any order.
///
/// A message is compared with its help after ` — `, where it has one.
package func expectDiagnostics(
  _ diagnostics: [Diagnostic],
  at source: MarkedSource,
  _ expected: [String: String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var found: [String: String] = [:]
  for diagnostic in diagnostics where diagnostic.severity > .information {
    let range = diagnostic.focus ?? diagnostic.range
    let mark = source.marks.first { $0.value == range?.start }?.key
    let place = mark ?? range.map { "\($0.start.line):\($0.start.column)" } ?? "-"
    let text = diagnostic.message + (diagnostic.help.map { " — " + $0 } ?? "")
    found[place] = found[place].map { $0 + "\n" + text } ?? text
  }
  #expect(found == expected, sourceLocation: sourceLocation)
}
