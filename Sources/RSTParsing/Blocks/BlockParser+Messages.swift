import DocsModel

extension BlockParser {
  /// Reports to the writer, and makes the message that docutils leaves in the tree.
  ///
  /// - Parameters:
  ///   - diagnostic: what the writer is told.
  ///   - message: docutils' words.
  ///   - source: the text that docutils shows with them.
  ///   - details: what docutils says below that text.
  ///   - line: the line that docutils names, where it is not the one of the diagnostic.
  ///   - backlinks: the identifiers of the elements that the message is about.
  /// - Returns: the block for the tree.
  mutating func message(
    _ diagnostic: Diagnostic,
    _ message: String,
    source: String? = nil,
    details: [Block] = [],
    line: Int32? = nil,
    backlinks: [String] = []
  ) -> Block {
    diagnostics.append(diagnostic)
    let place = diagnostic.range ?? currentRange
    let content = SystemMessage(
      level: diagnostic.severity.rawValue,
      line: Int(line ?? place.start.line),
      message: message,
      source: source,
      details: details,
      backlinks: backlinks
    )
    return Block(kind: .systemMessage(content), range: place)
  }

  /// Warns of a construct that the current line ends without a blank line.
  mutating func warnOfUnindent(after construct: String) {
    blocks.append(
      message(
        .missingBlankLine(after: construct.lowercased(), at: currentRange),
        "\(construct) ends without a blank line; unexpected unindent."
      )
    )
  }
}
