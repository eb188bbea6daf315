import DocsModel

/// A stretch of one source line, as offsets into the bytes of a `SourceText`.
///
/// Nested blocks are lines with a later `start`; the text itself is never copied.
struct Line {
  var start: Int32
  var end: Int32
  /// The offset that column 1 of the line has; it may lie outside of the text for derived lines.
  var origin: Int32
  var number: Int32
  /// The inclusion that the line came with, as an index.
  var inclusion: Int32

  var isBlank: Bool { start >= end }
  var count: Int { Int(end - start) }

  /// The line without its first bytes.
  func dropping(_ count: Int) -> Line {
    var line = self
    line.start = min(end, start + Int32(truncatingIfNeeded: count))
    return line
  }

  /// The first bytes of the line.
  func prefix(_ count: Int) -> Line {
    var line = self
    line.end = min(end, start + Int32(truncatingIfNeeded: count))
    return line
  }
}

/// A file at the place where it was included, or the document's own file.
struct Inclusion {
  var file: SourceFile.ID
  var path: String
  /// The inclusion that holds the directive; nil for the document itself.
  var parent: Int32?
}
