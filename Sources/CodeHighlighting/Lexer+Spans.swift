import DocsModel

extension Lexer {
  /// The runs that a page tells apart: of general kinds, and without a break where two of a kind
  /// have nothing but blanks between them.
  package static func spans(of code: Span<UInt8>, in grammar: Grammar) -> [Run] {
    var spans: [Run] = []
    for run in runs(of: code, in: grammar) {
      let kind = run.kind.general
      if spans.last?.kind == kind {
        spans[spans.count - 1].end = run.end
      } else if spans.last?.kind == .plain, spans.count > 1, spans[spans.count - 2].kind == kind,
        code.end(of: .whitespace, from: spans[spans.count - 2].end) >= spans[spans.count - 1].end
      {
        spans.removeLast()
        spans[spans.count - 1].end = run.end
      } else {
        spans.append(Run(kind: kind, end: run.end))
      }
    }
    return spans
  }
}
