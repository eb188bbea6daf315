/// A half-open stretch of one source file.
package struct SourceRange: Hashable, Sendable {
  package var file: SourceFile.ID
  package var start: SourcePosition
  package var end: SourcePosition

  package init(file: SourceFile.ID, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The first place of a file, for what concerns the file as a whole.
  package static func startOfFile(_ file: SourceFile.ID) -> SourceRange {
    let start = SourcePosition(line: 1, column: 1)
    return SourceRange(file: file, start: start, end: start)
  }
}
