import CodeHighlighting
import DocsModel

/// Code as docutils' `code` directive and role leave it in the tree: with an element for each token
/// that has a class, and one for each line number.
extension PseudoXMLWriter {
  private struct Piece {
    var text: String
    /// The words of a token's name; empty for what stands without an element.
    var classes: String
  }

  /// Writes the code of a language in tokens; lines are numbered from a first number on.
  mutating func code(_ text: String, language: String?, firstLineNumber: Int? = nil) {
    var pieces = Self.tokens(of: text, language)
    if let firstLineNumber { pieces = Self.numbered(pieces, from: firstLineNumber) }
    for piece in pieces {
      guard !piece.classes.isEmpty else {
        self.text(piece.text)
        continue
      }
      textElement("inline", piece.text, ["classes": piece.classes])
    }
  }

  private static func tokens(of text: String, _ language: String?) -> [Piece] {
    guard let grammar = language.flatMap(Grammar.named) else {
      return [Piece(text: text, classes: "")]
    }
    let bytes = Array(text.utf8)
    var start = 0
    return Lexer.runs(of: bytes.span, in: grammar).map { run in
      defer { start = run.end }
      let text = String(decoding: bytes[start..<run.end], as: UTF8.self)
      return Piece(text: text, classes: run.kind.longName)
    }
  }

  /// Puts a number before each line; a token that goes on in the next line is one for each.
  private static func numbered(_ pieces: [Piece], from first: Int) -> [Piece] {
    let count = pieces.reduce(1) { $0 + $1.text.utf8.count { $0 == UInt8(ascii: "\n") } }
    let width = String(first + count).utf8.count
    var number = first
    func next() -> Piece {
      defer { number += 1 }
      let digits = String(number)
      let padding = String(repeating: " ", count: max(0, width - digits.utf8.count))
      return Piece(text: padding + digits + " ", classes: "ln")
    }
    var result = [next()]
    for piece in pieces {
      let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines.dropLast() {
        result.append(Piece(text: line + "\n", classes: piece.classes))
        result.append(next())
      }
      result.append(Piece(text: String(lines.last ?? ""), classes: piece.classes))
    }
    return result
  }
}
