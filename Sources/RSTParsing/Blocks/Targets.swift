import DocsModel

extension BlockParser {
  /// Reads `.. _name: where`; nil where the name has no end.
  mutating func hyperlinkTarget(indent: Int) -> Bool? {
    let start = index
    let block = text.indented(
      in: lines,
      at: index,
      firstIndent: indent + 1,
      untilBlank: true,
      strips: false
    )
    var escaped = EscapedText(bytes: [])
    for (row, line) in block.lines.enumerated() {
      let searched = escaped.count
      escaped.append(line, in: text)
      guard let match = TargetName(in: escaped.bytes, from: searched) else { continue }
      index = block.next
      let rest = escaped.count - match.end
      var destination = Array(block.lines[row...])
      destination[0] = text.trimmed(line.dropping(line.count - max(0, rest)))
      let name = match.name.map { NameNormalization.full(escaped.unescaped($0)) } ?? ""
      target(named: name, destination: destination, from: start)
      return block.endsBlank
    }
    return nil
  }

  mutating func anonymousTarget() -> Bool {
    let start = index
    let indent = text.marker(of: lines[index], length: 2) ?? 2
    let block = text.indented(in: lines, at: index, firstIndent: indent, untilBlank: true)
    index = block.next
    target(named: "", destination: block.lines, from: start)
    return block.endsBlank
  }

  private mutating func target(named name: String, destination: [Line], from start: Int) {
    var destination = targetDestination(EscapedText(destination, in: text))
    if case .address(let written) = destination, !name.isEmpty, EmailAddress.matches(written) {
      destination = .address("mailto:" + written)
    }
    var attributes = Attributes()
    if name.isEmpty {
      attributes.ids = [identifiers.identify(names: [], element: "target")]
    } else {
      let noted = identifiers.note(
        names: [name],
        element: "target",
        isExplicit: true,
        destination: destination
      )
      attributes = noted.attributes
      append(noted.conflicts, at: range(from: start), line: lines[start].number)
    }
    let target = HyperlinkTarget(
      name: name,
      isAnonymous: name.isEmpty,
      destination: destination
    )
    blocks.append(
      Block(kind: .target(target), attributes: attributes, range: range(from: start))
    )
  }

  /// Tells a reference to another target from an address; also for the `target` of an image.
  func targetDestination(_ escaped: EscapedText) -> HyperlinkTarget.Destination {
    if let name = ReferenceName(escaped).name { return .name(name) }
    let address = escaped.address(0..<escaped.count)
    return address.isEmpty ? .next : .address(address)
  }
}

/// The name of an explicit target up to its colon: `name:`, `` `any name`: ``, `_:`.
struct TargetName {
  /// Nil for an anonymous target.
  var name: Range<Int>?
  var end: Int

  /// Looks for the end of the name from an offset on.
  init?(in bytes: [UInt8], from start: Int) {
    guard let first = bytes.first else { return nil }
    let isQuoted = first == Byte.backquote
    if isQuoted, bytes.count < 2 || bytes[1] == Byte.space || bytes[1] == Byte.backquote {
      return nil
    }
    for colon in bytes.indices[start...] where bytes[colon] == Byte.colon {
      guard colon + 1 == bytes.count || bytes[colon + 1] == Byte.space else { continue }
      var nameEnd = colon
      if nameEnd > 0, bytes[nameEnd - 1] == Byte.space { nameEnd -= 1 }
      guard let name = Self.name(in: bytes, endingAt: nameEnd, isQuoted: isQuoted) else { continue }
      self.name = first == Byte.underscore ? nil : name
      end = colon + 1
      while end < bytes.count, bytes[end] == Byte.space { end += 1 }
      return
    }
    return nil
  }

  private static func name(in bytes: [UInt8], endingAt end: Int, isQuoted: Bool) -> Range<Int>? {
    if bytes[0] == Byte.underscore { return end == 1 ? 0..<1 : nil }
    let name = isQuoted ? 1..<max(1, end - 1) : 0..<end
    guard let last = name.last, bytes[last] != Byte.escape,
      !Scalars.last(in: bytes, before: last + 1).properties.isWhitespace
    else { return nil }
    if isQuoted { return bytes[end - 1] == Byte.backquote ? name : nil }
    if bytes[last] == Byte.colon, last == 0 || bytes[last - 1] != Byte.escape { return nil }
    return name
  }
}

/// A reference that stands alone where an address may stand: `name_`, `` `any name`_ ``.
struct ReferenceName {
  private(set) var name: String?

  init(_ escaped: EscapedText) {
    let bytes = escaped.bytes
    guard let last = bytes.lastIndex(where: { !Byte.isBlank($0) }), last > 0,
      bytes[last] == Byte.underscore,
      let first = bytes.firstIndex(where: { !Byte.isBlank($0) })
    else { return }
    if bytes[first] == Byte.backquote {
      guard last - 1 > first + 1, bytes[last - 1] == Byte.backquote,
        bytes[last - 2] != Byte.escape, !Byte.isBlank(bytes[last - 2]),
        bytes[first + 1] != Byte.space
      else { return }
      name = NameNormalization.full(escaped.unescaped(first + 1..<last - 1))
    } else if SimpleName.end(in: bytes, from: first, to: last) == last {
      name = NameNormalization.full(escaped.unescaped(first..<last))
    }
  }
}
