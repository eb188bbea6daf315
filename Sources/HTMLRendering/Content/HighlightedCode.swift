import CodeHighlighting

/// Code with its tokens in spans; without the spans it is the source to the letter.
struct HighlightedCode {
  private let text: String
  private let runs: [Lexer.Run]

  /// Code of a language; of one that shows where none is named.
  init(_ text: String, language: String?) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    let code = text.utf8.span
    runs =
      Grammar.of(code, named: language).map { Lexer.spans(of: code, in: $0) }
      ?? [.plain(upTo: code.count)]
  }

  var html: HTML {
    var html = HTML()
    var start = 0
    for run in runs {
      append(start..<run.end, run.kind, to: &html)
      start = run.end
    }
    return html
  }

  /// The lines without their line feeds; a token that goes on in the next line has a span in each.
  var lines: [HTML] {
    var lines = [HTML()]
    var start = 0
    let code = text.utf8.span
    for run in runs {
      while true {
        let end = min(code.lineEnd(from: start), run.end)
        append(start..<end, run.kind, to: &lines[lines.count - 1])
        start = end
        guard end < run.end else { break }
        lines.append(HTML())
        start = end + 1
      }
    }
    return lines
  }

  private func append(_ range: Range<Int>, _ kind: TokenKind, to html: inout HTML) {
    guard !range.isEmpty else { return }
    if kind == .plain { return html.append(content: text.utf8.span.extracting(range)) }
    html.append(literal: "<span class=\"")
    html.append(literal: kind.shortName)
    html.append(literal: "\">")
    html.append(content: text.utf8.span.extracting(range))
    html.append(literal: "</span>")
  }
}
