import DocsModel

extension BlockParser {
  /// Finds the inline markup in lines, and adds what is wrong with it to `messages`.
  mutating func inlines(_ lines: [Line], messages: inout [Block]) -> [Inline] {
    guard !lines.isEmpty else { return [] }
    var inline = InlineText(lines, in: text)
    read(&inline)
    messages += inline.messages
    return inline.inlines
  }

  mutating func read(_ inline: inout InlineText) {
    var offset = 0
    let count = inline.count
    while offset < count {
      let byte = inline.text.bytes[offset]
      guard InlineBytes.special.contains(byte) else {
        offset += 1
        continue
      }
      offset = construct(byte, at: offset, in: &inline) ?? offset + 1
    }
    flush(&inline, to: count)
  }

  /// Reads the construct that a byte starts, or ends as `_` does.
  ///
  /// - Returns: where to go on; nil where the byte is text.
  private mutating func construct(_ byte: UInt8, at offset: Int, in inline: inout InlineText)
    -> Int?
  {
    switch byte {
    case Byte.asterisk: emphasis(at: offset, in: &inline)
    case Byte.backquote: backquote(at: offset, in: &inline)
    case Byte.underscore:
      simpleReference(at: offset, in: &inline) ?? internalTarget(at: offset, in: &inline)
    case Byte.bar: substitutionReference(at: offset, in: &inline)
    default: footnoteReference(at: offset, in: &inline)
    }
  }

  /// Adds the text before a construct, the construct, and goes on behind it.
  mutating func append(
    _ inlines: [Inline],
    _ range: Range<Int>,
    to inline: inout InlineText
  ) -> Int {
    flush(&inline, to: range.lowerBound)
    inline.inlines += inlines
    inline.pending = range.upperBound
    inline.base = range.upperBound
    return range.upperBound
  }

  /// Leaves a start-string as text and goes on behind it.
  func skip(to end: Int, in inline: inout InlineText) -> Int {
    inline.base = end
    return end
  }

  /// Marks a stretch that could not be understood.
  mutating func problem(
    _ range: Range<Int>,
    in inline: inout InlineText,
    _ diagnostic: Diagnostic,
    _ message: String
  ) -> Int {
    inline.messages.append(self.message(diagnostic, message, line: inline.lines.first?.number))
    let written = inline.text.written(range)
    let place = self.range(range, in: inline)
    return append([.problematic(written, place)], range, to: &inline)
  }

  mutating func flush(_ inline: inout InlineText, to end: Int) {
    guard inline.pending < end else { return }
    if inline.hasClassifiers {
      appendPieces(inline.pending..<end, to: &inline)
    } else {
      appendText(inline.pending..<end, to: &inline)
    }
    inline.pending = end
  }
}
