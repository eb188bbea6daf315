import DocsModel

extension BlockParser {
  /// Reads `.. |name| directive:: …`; nil where the name has no end.
  mutating func substitutionDefinition(indent: Int) -> Bool? {
    let start = index
    let block = text.indented(in: lines, at: index, firstIndent: indent + 1, strips: false)
    guard let (name, content) = substitutionName(block.lines) else { return nil }
    let rest = withLines(Array(lines[start..<block.next])) { parser in
      parser.define(name, by: content)
    }
    index = block.next
    blocks += rest
    return block.endsBlank
  }

  /// The name, and the lines behind it without blank ones at both ends.
  private func substitutionName(_ lines: [Line]) -> (name: String, content: [Line])? {
    var escaped = EscapedText(bytes: [])
    for (row, line) in lines.enumerated() {
      let line = text.trimmed(line)
      if row > 0 { escaped.bytes.append(Byte.space) }
      let searched = escaped.count
      escaped.append(line, in: text)
      guard let end = Self.substitutionNameEnd(in: escaped.bytes, from: searched) else { continue }
      let rest = escaped.count - end - 1
      var content = Array(lines[row...])
      content[0] = text.trimmed(line.dropping(line.count - max(0, rest)))
      if content[0].isBlank { content.removeFirst() }
      while content.last?.isBlank == true { content.removeLast() }
      return (escaped.unescaped(0..<end), content)
    }
    return nil
  }

  private static func substitutionNameEnd(in bytes: [UInt8], from start: Int) -> Int? {
    for bar in max(1, start)..<max(1, start, bytes.count) where bytes[bar] == Byte.bar {
      let last = bytes[bar - 1]
      guard last != Byte.escape, !Byte.isBlank(last) else { continue }
      if bar + 1 == bytes.count || bytes[bar + 1] == Byte.space { return bar }
    }
    return nil
  }

  /// Parses the directive behind the name and gives the blocks for the tree.
  private mutating func define(_ name: String, by content: [Line]) -> [Block] {
    let place = range(lines)
    let source = text.string(lines)
    guard !content.isEmpty else {
      let empty = message(
        .emptySubstitution(name, at: place),
        "Substitution definition \"\(name)\" missing contents.",
        source: source
      )
      return [empty]
    }
    var definition = SubstitutionDefinition(
      name: NameNormalization.whitespace(name),
      inlines: []
    )
    guard !content[0].isBlank else {
      return nested(content) + finished(definition, place: place, source: source)
    }
    lines = content
    lines[0] = text.trimmed(lines[0])
    index = 0
    if let directive = text.directiveName(of: lines[0], at: 0),
      text.byte(lines[0], directive.end) == Byte.colon
    {
      substitute(directive, into: &definition)
    }
    return blocks + finished(definition, place: place, source: source)
  }

  private static func reason(against element: String) -> String {
    switch element {
    case "target":
      "Targets (names and identifiers) are not supported in a substitution definition."
    case "reference": "Anonymous references are not supported in a substitution definition."
    case "problematic": "Problematic content in substitution definition"
    default:
      "References to auto-numbered and auto-symbol footnotes are not supported in a "
        + "substitution definition."
    }
  }

  private func quoted(_ inlines: [Inline], at range: SourceRange) -> Block {
    let paragraph = Block(kind: .paragraph(inlines), range: range)
    return Block(kind: .blockQuote(BlockQuote(blocks: [paragraph])), range: range)
  }

  private mutating func finished(
    _ definition: SubstitutionDefinition,
    place: SourceRange,
    source: String
  ) -> [Block] {
    if let element = definition.inlines.lazy.compactMap(\.elementBarredFromSubstitutions).first {
      let illegal = message(
        .illegalSubstitution(definition.name, element: element, at: place),
        Self.reason(against: element),
        source: source,
        details: element == "problematic" ? [quoted(definition.inlines, at: place)] : []
      )
      return [illegal]
    }
    guard !definition.inlines.isEmpty else {
      let empty = message(
        .emptySubstitution(definition.name, at: place),
        "Substitution definition \"\(definition.name)\" empty or invalid.",
        source: source
      )
      return [empty]
    }
    var messages: [Block] = []
    if substitutions[definition.name] != nil {
      messages.append(
        message(
          .repeatedSubstitution(definition.name, at: place),
          "Duplicate substitution definition name: \"\(definition.name)\"."
        )
      )
    }
    substitutions[definition.name, default: 0] += 1
    return messages + [Block(kind: .substitutionDefinition(definition), range: place)]
  }
}

extension Inline {
  /// The element that docutils does not let stand in a substitution, by its name.
  fileprivate var elementBarredFromSubstitutions: String? {
    switch self {
    case .target: "target"
    case .image(let image) where !image.attributes.ids.isEmpty: "target"
    case .reference(let reference):
      reference.target == .anonymous
        ? "reference" : reference.attributes.ids.isEmpty ? nil : "target"
    case .footnoteReference(let reference):
      if case .citation = reference.label { "citation_reference" } else { "footnote_reference" }
    case .problematic: "problematic"
    default: nil
    }
  }
}
