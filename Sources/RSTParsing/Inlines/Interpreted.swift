import DocsModel

/// `` `text` `` with what stands around it.
struct InterpretedText {
  /// The whole construct with its roles.
  var range: Range<Int>
  var content: Range<Int>
  var prefixRole: Range<Int>?
  var suffixRole: Range<Int>?
  /// How many underscores make it a reference.
  var underscores = 0
}

extension BlockParser {
  /// Reads a literal, interpreted text or a phrase reference.
  mutating func backquote(at start: Int, in inline: inout InlineText) -> Int? {
    let bytes = inline.text.bytes
    if start + 1 < bytes.count, bytes[start + 1] == Byte.backquote {
      return literal(at: start, in: &inline)
    }
    guard start + 1 >= bytes.count || !inline.isBlank(at: start + 1) else { return nil }
    let prefix = inline.rolePrefix(before: start)
    guard prefix != nil || inline.canStart(at: start) else { return nil }
    if prefix == nil, inline.isQuoted(start, start + 1) { return skip(to: start + 1, in: &inline) }
    guard let (end, next) = inline.findInterpretedEnd(from: start + 1), end > start + 1 else {
      return problem(
        start..<start + 1,
        in: &inline,
        .unclosedMarkup("`", at: range(start..<start + 1, in: inline)),
        "Inline interpreted text or phrase reference start-string without end-string."
      )
    }
    var found = InterpretedText(
      range: (prefix.map { $0.lowerBound - 1 } ?? start)..<next.end,
      content: start + 1..<end,
      prefixRole: prefix,
      suffixRole: next.role
    )
    found.underscores = next.underscores
    return interpreted(found, in: &inline)
  }

  private mutating func interpreted(_ found: InterpretedText, in inline: inout InlineText) -> Int {
    let place = range(found.range, in: inline)
    if found.prefixRole != nil, found.suffixRole != nil {
      return problem(
        found.range,
        in: &inline,
        .twoRoles(at: place),
        "Multiple roles in interpreted text (both prefix and suffix present; only one allowed)."
      )
    }
    let role = found.prefixRole ?? found.suffixRole
    guard found.underscores == 0 else {
      guard role == nil else {
        let position = found.prefixRole == nil ? "suffix" : "prefix"
        return problem(
          found.range,
          in: &inline,
          .roleAndReference(at: place),
          "Mismatch: both interpreted text role \(position) and reference suffix."
        )
      }
      return phraseReference(found, in: &inline)
    }
    let name = role.map { inline.text.unescaped($0) } ?? ""
    let made = apply(role: name, to: found, in: inline)
    inline.messages += made.messages
    return append(made.inlines, found.range, to: &inline)
  }
}

extension InlineText {
  /// The name in `:role:` before a backquote.
  func rolePrefix(before backquote: Int) -> Range<Int>? {
    let colon = backquote - 1
    guard colon > base, bytes[colon] == Byte.colon else { return nil }
    let start = SimpleName.start(in: bytes, before: colon, notBefore: base)
    guard start < colon, start > base, bytes[start - 1] == Byte.colon,
      SimpleName.end(in: bytes, from: start, to: colon) == colon,
      canStart(at: start - 1)
    else { return nil }
    return start..<colon
  }

  struct InterpretedEnd {
    var end: Int
    var role: Range<Int>?
    var underscores = 0
  }

  /// Finds the closing backquote and reads the role and the underscores behind it.
  mutating func findInterpretedEnd(from start: Int) -> (backquote: Int, InterpretedEnd)? {
    guard !isExhausted(.interpreted) else { return nil }
    let bytes = text.bytes
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == Byte.backquote, canClose(at: offset, from: start),
        let end = interpretedEnd(after: offset + 1)
      {
        return (offset, end)
      }
      offset += 1
    }
    exhaust(.interpreted)
    return nil
  }

  /// A blank before the backquote is allowed where it is escaped.
  private func canClose(at offset: Int, from start: Int) -> Bool {
    guard offset > start else { return true }
    guard bytes[offset - 1] == Byte.escape || isBlank(before: offset) else { return true }
    return offset - 1 > start && bytes[offset - 2] == Byte.escape
  }

  private func interpretedEnd(after offset: Int) -> InterpretedEnd? {
    if offset < count, bytes[offset] == Byte.colon {
      let nameEnd = SimpleName.end(in: bytes, from: offset + 1, to: count)
      if nameEnd > offset + 1, nameEnd < count, bytes[nameEnd] == Byte.colon,
        let end = longestEnd(after: nameEnd + 1)
      {
        let underscores = end - nameEnd - 1
        return InterpretedEnd(end: end, role: offset + 1..<nameEnd, underscores: underscores)
      }
    }
    return longestEnd(after: offset).map { InterpretedEnd(end: $0, underscores: $0 - offset) }
  }
}
