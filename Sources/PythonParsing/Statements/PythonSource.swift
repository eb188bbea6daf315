import DocsModel
import RSTParsing

/// The tokens of a file, and the texts that they stand for.
struct PythonSource {
  let file: SourceFile
  let tokens: [Token]
  let comments: [Int: DocumentingComment]
  private let parser: RSTParser

  init(file: SourceFile, _ tokenizer: Tokenizer, docstrings parser: RSTParser) {
    self.file = file
    tokens = tokenizer.tokens
    comments = tokenizer.comments
    self.parser = parser
  }

  func text(_ token: Token) -> String {
    String(decoding: file.bytes[token.start..<token.end], as: UTF8.self)
  }

  func range(_ token: Token) -> SourceRange {
    var start = token.start
    while start > 0, file.bytes[start - 1] != .lineFeed { start -= 1 }
    let column = token.start - start + 1
    let end = column + token.end - token.start
    return SourceRange(
      file: file.id,
      start: SourcePosition(line: token.line, column: column),
      end: SourcePosition(line: token.line, column: end)
    )
  }

  func member(
    _ name: Token,
    _ kind: Python.Member.Kind,
    documentedBy docstring: Python.Docstring?
  ) -> Python.Member {
    Python.Member(name: text(name), kind: kind, docstring: docstring, range: range(name))
  }

  /// An expression on one line, with blanks where the author has white space.
  func spelling(of range: Range<Int>) -> String {
    var result = ""
    var last: Token?
    for token in tokens[range] {
      let word = token.kind == .string ? literal(token) : text(token)
      if let last, needsBlank(between: last, and: token) { result += " " }
      if [")", "]", "}"].contains(word) { result.dropTrailingComma(before: word) }
      result += word
      last = token
    }
    return result
  }

  private func needsBlank(between left: Token, and right: Token) -> Bool {
    guard ![")", "]", "}", ","].contains(text(right)) else { return false }
    if text(left) == "," { return true }
    return right.start > left.end && !["(", "[", "{"].contains(text(left))
  }

  /// A string as Python prints it, in single quotes where it holds none.
  private func literal(_ token: Token) -> String {
    let text = text(token)
    guard text.hasPrefix("\""), !text.hasPrefix("\"\"\""), text.utf8.count > 1,
      !text.utf8.contains(UInt8(ascii: "'")), !text.utf8.contains(.backslash)
    else { return text }
    return "'" + text.dropFirst().dropLast() + "'"
  }

  /// The documentation in string tokens that follow each other.
  func docstring(_ strings: ArraySlice<Token>) -> Python.Docstring? {
    guard let first = strings.first else { return nil }
    let content = strings.map { StringLiteral(file.bytes[$0.start..<$0.end]) }
    guard content.allSatisfy(\.isText) else { return nil }
    let text = DocstringText(content.flatMap(\.value), firstLine: first.line)
    return docstring(text)
  }

  /// The documentation in comments that begin with `#:`, on the line of an assignment or above it.
  func comment(beside lines: ClosedRange<Int>) -> Python.Docstring? {
    if let beside = comments[lines.upperBound], !beside.isAlone {
      return docstring(DocstringText(lines: [beside].map(words), firstLine: lines.upperBound))
    }
    var first = lines.lowerBound
    while let above = comments[first - 1], above.isAlone { first -= 1 }
    guard first < lines.lowerBound else { return nil }
    let texts = (first..<lines.lowerBound).compactMap { comments[$0].map(words) }
    return docstring(DocstringText(lines: texts, firstLine: first))
  }

  private func words(_ comment: DocumentingComment) -> [UInt8] {
    Array(file.bytes[comment.start..<comment.end].drop(while: \.isBlank))
  }

  private func docstring(_ text: DocstringText) -> Python.Docstring? {
    guard !text.lines.isEmpty else { return nil }
    let lines = DocstringSections.fields(in: text.lines)
    let read = parser.blocks(
      of: Array(lines.joined(separator: [.lineFeed])),
      in: file,
      from: text.firstLine
    )
    return Python.Docstring(
      blocks: read.value,
      diagnostics: read.diagnostics,
      consulted: read.consulted
    )
  }
}

extension String {
  /// Drops the comma after the last element, but not the one that makes a tuple of a single one.
  fileprivate mutating func dropTrailingComma(before bracket: String) {
    guard utf8.last == UInt8(ascii: ",") else { return }
    if bracket == ")", let open = lastIndex(of: "("), !self[open...].dropLast().contains(",") {
      let isCall = self[..<open].utf8.last.map { $0.continuesName || $0 == UInt8(ascii: "]") }
      guard isCall == true else { return }
    }
    removeLast()
  }
}
