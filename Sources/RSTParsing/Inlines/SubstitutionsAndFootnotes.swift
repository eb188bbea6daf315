import DocsModel

extension BlockParser {
  /// Reads `|name|`, `|name|_` and `|name|__`.
  mutating func substitutionReference(at start: Int, in inline: inout InlineText) -> Int? {
    let next = start + 1 < inline.count ? inline.text.bytes[start + 1] : 0
    guard next != Byte.bar else { return nil }
    let ending = InlineText.Ending.substitution
    guard
      let content = content(
        after: start..<start + 1,
        endedBy: ending,
        named: ending.name,
        in: &inline
      )
    else { return nil }
    guard case .found(let range, let end) = content else { return content.next }
    let written = inline.text.unescaped(range)
    let name = NameNormalization.whitespace(written)
    let target: Reference.Target? =
      switch end - range.upperBound {
      case 2: .name(NameNormalization.full(name))
      case 3: .anonymous
      default: nil
      }
    let reference = SubstitutionReference(
      name: name,
      text: written,
      range: self.range(start..<end, in: inline),
      target: target
    )
    return append([.substitutionReference(reference)], start..<end, to: &inline)
  }

  /// Reads `[1]_`, `[#]_`, `[#name]_`, `[*]_` and `[citation]_`.
  mutating func footnoteReference(at start: Int, in inline: inout InlineText) -> Int? {
    guard inline.canStart(at: start) else { return nil }
    let bytes = inline.text.bytes
    let count = inline.count
    let first = start + 1 < count ? bytes[start + 1] : 0
    let isMark = first == Byte.hash || first == Byte.asterisk
    let nameStart = isMark ? start + 2 : start + 1
    let nameEnd =
      first == Byte.asterisk ? nameStart : SimpleName.end(in: bytes, from: nameStart, to: count)
    guard isMark || nameEnd > nameStart, nameEnd + 1 < count,
      bytes[nameEnd] == Byte.closeBracket, bytes[nameEnd + 1] == Byte.underscore,
      inline.canEnd(at: nameEnd + 2)
    else { return nil }
    let name = inline.text.unescaped(nameStart..<nameEnd)
    let label: Footnote.Label =
      switch first {
      case Byte.asterisk: .symbol
      case Byte.hash: .autoNumber(name: name.isEmpty ? nil : NameNormalization.full(name))
      default: Footnote.Label(written: name)
      }
    let element = if case .citation = label { "citation-reference" } else { "footnote-reference" }
    let whole = start..<nameEnd + 2
    let reference = FootnoteReference(
      label: label,
      id: identifiers.identify(names: [], element: element),
      range: range(whole, in: inline)
    )
    return append([.footnoteReference(reference)], whole, to: &inline)
  }
}
