@testable import HTMLRendering

/// Code with each token as `kind‹text›`, for comparison.
func tokens(_ code: String, _ language: String?) -> String {
  var code = code
  code.makeContiguousUTF8()
  let span = code.utf8.span
  guard let grammar = Grammar.of(span, named: language) else { return code }
  let bytes = Array(code.utf8)
  var start = 0
  return Lexer.runs(of: span, in: grammar).map { run in
    let text = String(decoding: bytes[start..<run.end], as: UTF8.self)
    start = run.end
    return run.kind == .plain ? text : "\(run.kind.className)‹\(text)›"
  }.joined()
}
