/// Text that stands in a file of another language.
package struct EmbeddedText: Equatable, Sendable {
  package let file: SourceFile.ID
  package let bytes: [UInt8]
  /// The line of the file that the text begins on.
  package let line: Int
  /// How many bytes of indentation each line of the file has before those of the text.
  package let indent: Int

  package init(_ text: String, in file: SourceFile.ID, line: Int, indent: Int) {
    self.file = file
    bytes = Array(text.utf8)
    self.line = line
    self.indent = indent
  }
}

extension SourceRange {
  /// The line that a text in YAML begins on: one that is written as a block begins below its key.
  package var firstLineOfText: Int { Int(start.line) + (end.line > start.line ? 1 : 0) }
}
