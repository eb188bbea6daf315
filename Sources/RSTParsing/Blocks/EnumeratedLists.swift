import DocsModel

extension BlockParser {
  mutating func enumeratedList(_ first: Enumerator) {
    let numbering = first.numbering(expected: nil)
    guard let ordinal = first.ordinal(as: numbering),
      isItem(first, ordinal: ordinal, numbering: numbering, at: index)
    else { return textBlock() }
    let start = index
    var list = EnumeratedList(
      numbering: numbering,
      prefix: first.prefix == nil ? "" : "(",
      suffix: String(UnicodeScalar(first.suffix)),
      start: ordinal,
      items: []
    )
    let note = ordinal == 1 ? nil : startNote(first, ordinal: ordinal)
    var endsBlank = true
    list.items.append(listItem(indent: first.indent, endsBlank: &endsBlank))
    var last = (ordinal: ordinal, isAutomatic: first.isAutomatic)
    while let next = nextItem(of: list, after: last, format: first) {
      index = next.index
      last = (next.ordinal, last.isAutomatic || next.enumerator.isAutomatic)
      list.items.append(listItem(indent: next.enumerator.indent, endsBlank: &endsBlank))
    }
    blocks.append(Block(kind: .enumeratedList(list), range: range(from: start)))
    if let note { blocks.append(note) }
    if !endsBlank { warnOfUnindent(after: "Enumerated list") }
  }

  private mutating func startNote(_ enumerator: Enumerator, ordinal: Int) -> Block {
    message(
      .listStart(enumerator.text, at: currentRange),
      "Enumerated list start value not ordinal-1: \"\(enumerator.text)\" (ordinal \(ordinal))"
    )
  }

  private func nextItem(
    of list: EnumeratedList,
    after last: (ordinal: Int, isAutomatic: Bool),
    format: Enumerator
  ) -> (index: Int, enumerator: Enumerator, ordinal: Int)? {
    guard let next = nextItemLine(),
      case .enumerator(let enumerator) = text.kind(of: lines[next]),
      enumerator.hasFormat(of: format)
    else { return nil }
    let numbering = enumerator.numbering(expected: list.numbering)
    guard let ordinal = enumerator.ordinal(as: numbering) else { return nil }
    if !enumerator.isAutomatic {
      guard numbering == list.numbering, !last.isAutomatic, ordinal == last.ordinal + 1 else {
        return nil
      }
    }
    guard isItem(enumerator, ordinal: ordinal, numbering: numbering, at: next) else { return nil }
    return (next, enumerator, ordinal)
  }

  /// Whether the line after an enumerator is blank, indented, or has the next enumerator.
  private func isItem(
    _ enumerator: Enumerator,
    ordinal: Int,
    numbering: EnumeratedList.Numbering,
    at line: Int
  ) -> Bool {
    guard line + 1 < lines.count, !lines[line + 1].isBlank else { return true }
    let next = lines[line + 1]
    guard text.byte(next, 0) != Byte.space else { return true }
    let following = text.string(next)
    if following.hasPrefix(enumerator.formatted("#")) { return true }
    guard ordinal < Int.max, let marker = enumerator.marker(of: ordinal + 1, as: numbering) else {
      return false
    }
    return following.hasPrefix(marker)
  }
}
