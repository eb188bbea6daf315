import DocsModel

extension BlockParser {
  /// Reads `name_` and `name__`, found by the underscore behind the name.
  mutating func simpleReference(at underscore: Int, in inline: inout InlineText) -> Int? {
    let bytes = inline.text.bytes
    guard underscore > inline.base, !isWordByte(bytes, underscore + 1) else { return nil }
    let isAnonymous = underscore + 1 < bytes.count && bytes[underscore + 1] == Byte.underscore
    let end = underscore + (isAnonymous ? 2 : 1)
    guard inline.canEnd(at: end), let start = inline.simpleNameStart(before: underscore) else {
      return nil
    }
    let written = inline.text.unescaped(start..<underscore)
    let reference = Reference(
      children: [.text(written)],
      target: isAnonymous ? .anonymous : .name(NameNormalization.full(written)),
      name: NameNormalization.whitespace(written),
      range: range(start..<end, in: inline)
    )
    return append([.reference(reference)], start..<end, to: &inline)
  }

  private func isWordByte(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    guard bytes[offset] >= 0x80 else { return Byte.isAlphanumeric(bytes[offset]) }
    return Scalars.isWord(Scalars.first(in: bytes, at: offset))
  }

  /// Reads `` `any words`_ `` and `` `words <address>`_ ``.
  mutating func phraseReference(_ found: InterpretedText, in inline: inout InlineText) -> Int {
    let place = range(found.range, in: inline)
    let isAnonymous = found.underscores == 2
    guard let link = inline.embeddedLink(in: found.content) else {
      let words = inline.text.unescaped(found.content)
      let reference = Reference(
        children: [.text(words)],
        target: isAnonymous ? .anonymous : .name(NameNormalization.full(words)),
        name: NameNormalization.whitespace(words),
        range: place
      )
      return append([.reference(reference)], found.range, to: &inline)
    }
    let destination = destination(of: link.address, in: inline.text)
    let written = inline.text.unescaped(found.content.lowerBound..<link.start)
    let words = written.isEmpty ? destination.shown : written
    var reference = Reference(
      children: [.text(words)],
      target: destination.target,
      name: NameNormalization.whitespace(words),
      range: place
    )
    if !isAnonymous {
      let noted = identifiers.note(
        names: [NameNormalization.full(words)],
        element: "target",
        isExplicit: false,
        destination: destination.noted
      )
      append(noted.conflicts, at: place)
      reference.attributes = noted.attributes
    }
    return append([.reference(reference)], found.range, to: &inline)
  }

  private struct EmbeddedDestination {
    var target: Reference.Target
    var shown: String
    /// What the name of the reference is for.
    var noted: HyperlinkTarget.Destination
  }

  private func destination(of range: Range<Int>, in text: EscapedText) -> EmbeddedDestination {
    let bytes = text.bytes
    let endsInUnderscore = bytes[range.upperBound - 1] == Byte.underscore
    let isEscaped = range.count > 1 && bytes[range.upperBound - 2] == Byte.escape
    if endsInUnderscore, !isEscaped, !StandaloneLink.isAddress(bytes, range) {
      let name = text.unescaped(range.lowerBound..<range.upperBound - 1)
      let normalized = NameNormalization.full(name)
      return EmbeddedDestination(
        target: .name(normalized),
        shown: normalized,
        noted: .name(normalized)
      )
    }
    let written = text.address(range)
    let address = EmailAddress.matches(written) ? "mailto:" + written : written
    return EmbeddedDestination(target: .address(address), shown: address, noted: .address(address))
  }
}

extension InlineText {
  /// The start of the longest simple name before an offset that markup may start at.
  func simpleNameStart(before end: Int) -> Int? {
    var start = SimpleName.start(in: bytes, before: end, notBefore: base)
    while start < end {
      if canStart(at: start) { return start }
      while start < end, !SimpleName.isSeparator(bytes[start]) { start += 1 }
      start += 1
    }
    return nil
  }

  /// The `<…>` at the end of a phrase reference, with the blanks before it.
  func embeddedLink(in content: Range<Int>) -> (start: Int, address: Range<Int>)? {
    let bytes = text.bytes
    let close = content.upperBound - 1
    guard content.count > 2, bytes[close] == Byte.greater, bytes[close - 1] != Byte.escape,
      !isBlank(before: close)
    else { return nil }
    var open = close - 1
    while open >= content.lowerBound {
      let isEscaped = open > content.lowerBound && bytes[open - 1] == Byte.escape
      if bytes[open] == Byte.greater, !isEscaped { return nil }
      if bytes[open] == Byte.less, !isEscaped { break }
      open -= 1
    }
    guard open >= content.lowerBound, open + 1 < close, !isBlank(at: open + 1) else { return nil }
    var start = open
    while start > content.lowerBound,
      bytes[start - 1] == Byte.space || bytes[start - 1] == Byte.lineFeed
    {
      start -= 1
    }
    guard start < open || open == content.lowerBound else { return nil }
    return (start, open + 1..<close)
  }
}
