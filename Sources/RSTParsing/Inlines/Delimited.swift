import DocsModel

extension BlockParser {
  /// Reads `*emphasis*` and `**strong**`.
  mutating func emphasis(at start: Int, in inline: inout InlineText) -> Int? {
    let isStrong = start + 1 < inline.count && inline.text.bytes[start + 1] == Byte.asterisk
    let end = start + (isStrong ? 2 : 1)
    let ending: InlineText.Ending = isStrong ? .strong : .emphasis
    return delimited(start..<end, by: ending, named: ending.name, in: &inline) { text, content in
      let children = [Inline.text(text.unescaped(content))]
      return isStrong ? .strong(children) : .emphasis(children)
    }
  }

  mutating func literal(at start: Int, in inline: inout InlineText) -> Int? {
    delimited(start..<start + 2, by: .literal, named: "literal", in: &inline) { text, content in
      .literal(Literal(text: text.written(content)))
    }
  }

  /// Reads `` _`internal target` ``.
  mutating func internalTarget(at start: Int, in inline: inout InlineText) -> Int? {
    guard start + 1 < inline.count, inline.text.bytes[start + 1] == Byte.backquote else {
      return nil
    }
    let opening = start..<start + 2
    guard let content = content(after: opening, endedBy: .target, named: "target", in: &inline)
    else { return nil }
    guard case .found(let range, let end) = content else { return content.next }
    let words = inline.text.unescaped(range)
    let noted = identifiers.note(
      names: [NameNormalization.full(words)],
      element: "target",
      isExplicit: true
    )
    append(noted.conflicts, at: self.range(start..<end, in: inline))
    return append([.target([.text(words)], noted.attributes)], start..<end, to: &inline)
  }

  private mutating func delimited(
    _ opening: Range<Int>,
    by ending: InlineText.Ending,
    named name: String,
    in inline: inout InlineText,
    make: (EscapedText, Range<Int>) -> Inline
  ) -> Int? {
    guard let content = content(after: opening, endedBy: ending, named: name, in: &inline) else {
      return nil
    }
    guard case .found(let range, let end) = content else { return content.next }
    let element = make(inline.text, range)
    return append([element], opening.lowerBound..<end, to: &inline)
  }

  enum DelimitedContent {
    case found(Range<Int>, end: Int)
    /// There is no such construct; reading goes on at the offset.
    case none(next: Int)

    var next: Int {
      switch self {
      case .found(_, let end): end
      case .none(let next): next
      }
    }
  }

  /// Finds what a start-string opens; nil where the start-string is not one.
  mutating func content(
    after opening: Range<Int>,
    endedBy ending: InlineText.Ending,
    named name: String,
    in inline: inout InlineText
  ) -> DelimitedContent? {
    guard opening.upperBound >= inline.count || !inline.isBlank(at: opening.upperBound),
      inline.canStart(at: opening.lowerBound)
    else { return nil }
    if inline.isQuoted(opening.lowerBound, opening.upperBound) {
      return .none(next: skip(to: opening.upperBound, in: &inline))
    }
    if let (start, end) = inline.find(ending, from: opening.upperBound),
      start > opening.upperBound
    {
      return .found(opening.upperBound..<start, end: end)
    }
    let next = problem(
      opening,
      in: &inline,
      .unclosedMarkup(inline.text.written(opening), at: range(opening, in: inline)),
      "Inline \(name) start-string without end-string."
    )
    return .none(next: next)
  }
}

extension InlineText.Ending {
  var name: String {
    switch self {
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .literal: "literal"
    case .target: "target"
    case .substitution: "substitution_reference"
    case .interpreted: "interpreted text or phrase reference"
    }
  }
}

extension InlineText {
  /// Finds an end-string: not after a blank or an escape, and before a blank or a closing sign.
  mutating func find(_ ending: Ending, from start: Int) -> (start: Int, end: Int)? {
    guard !isExhausted(ending) else { return nil }
    let delimiter: UInt8 =
      switch ending {
      case .emphasis, .strong: Byte.asterisk
      case .literal, .target, .interpreted: Byte.backquote
      case .substitution: Byte.bar
      }
    let bytes = text.bytes
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == delimiter, let end = self.end(of: ending, at: offset, from: start) {
        return (offset, end)
      }
      offset += 1
    }
    exhaust(ending)
    return nil
  }

  private func end(of ending: Ending, at offset: Int, from start: Int) -> Int? {
    if offset > start {
      guard !isBlank(before: offset) else { return nil }
      if ending != .literal, bytes[offset - 1] == Byte.escape { return nil }
    }
    switch ending {
    case .emphasis, .target: return canEnd(at: offset + 1) ? offset + 1 : nil
    case .strong, .literal:
      guard offset + 1 < count, bytes[offset + 1] == bytes[offset] else { return nil }
      return canEnd(at: offset + 2) ? offset + 2 : nil
    case .substitution, .interpreted:
      return longestEnd(after: offset + 1)
    }
  }

  /// The end with up to two underscores.
  func longestEnd(after offset: Int) -> Int? {
    var end = offset
    while end < min(offset + 2, count), bytes[end] == Byte.underscore { end += 1 }
    while end >= offset {
      if canEnd(at: end) { return end }
      end -= 1
    }
    return nil
  }
}
