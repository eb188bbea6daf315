@testable import CodeHighlighting

/// Code with each token as `kind‹text›`, for comparison.
func tokens(_ code: String, _ language: String?) -> String {
  let bytes = Array(code.utf8)
  guard let grammar = Grammar.of(bytes.span, named: language) else { return code }
  return marked(bytes, Lexer.spans(of: bytes.span, in: grammar)) { "\($0.shortName)" }
}

/// Code with all that its grammar tells apart, by the long names.
func fineTokens(_ code: String, _ language: String) -> String {
  let bytes = Array(code.utf8)
  guard let grammar = Grammar.named(language) else { return code }
  return marked(bytes, Lexer.runs(of: bytes.span, in: grammar)) { $0.longName }
}

private func marked(
  _ code: [UInt8],
  _ runs: [Lexer.Run],
  name: (TokenKind) -> String
) -> String {
  var start = 0
  return runs.map { run in
    defer { start = run.end }
    let text = String(decoding: code[start..<run.end], as: UTF8.self)
    return run.kind == .plain ? text : "\(name(run.kind))‹\(text)›"
  }.joined()
}
