package import DocsModel

/// A source text with marks such as `‹1›` at the places that a test speaks of.
package struct MarkedSource {
  package let text: String
  package let marks: [String: SourcePosition]

  package init(_ marked: String) {
    var text = ""
    var marks: [String: SourcePosition] = [:]
    var position = SourcePosition(line: 1, column: 1)
    var rest = marked[...]
    while let character = rest.first {
      if character == "‹", let close = rest.firstIndex(of: "›") {
        marks[String(rest[rest.index(after: rest.startIndex)..<close])] = position
        rest = rest[rest.index(after: close)...]
        continue
      }
      rest.removeFirst()
      text.append(character)
      if character == "\n" {
        position = SourcePosition(line: Int(position.line) + 1, column: 1)
      } else {
        position.column += Int32(character.utf8.count)
      }
    }
    self.text = text
    self.marks = marks
  }

  /// The text as a file of a tree that has the other files too.
  package func tree(path: String, others: [String: String] = [:]) -> SourceTree {
    var contents = others.mapValues { Array($0.utf8) }
    contents[path] = Array(text.utf8)
    return SourceTree(contents: contents)
  }
}
