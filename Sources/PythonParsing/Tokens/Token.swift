/// A piece of Python, as offsets into the bytes of its file.
struct Token: Equatable, Sendable {
  enum Kind: Sendable {
    case name
    case number
    case string
    case `operator`
    /// The end of a logical line.
    case newline
    case indent
    case dedent
    case end
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// The line that it begins in, from 1.
  var line: Int
}

/// A comment that documents the assignment beside or below it: `#: text`.
struct DocumentingComment: Equatable, Sendable {
  /// Where the text after `#:` begins and ends.
  var start: Int
  var end: Int
  /// Whether nothing stands before it in its line.
  var isAlone: Bool
}
