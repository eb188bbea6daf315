import DocsModel

extension BlockParser {
  /// Reads what `..` or `__` begins, and all such constructs that follow without a blank line.
  mutating func explicitMarkup() {
    var endsBlank = true
    let outer = outerLine
    defer { outerLine = outer }
    scan: while index < lines.count, !lines[index].isBlank {
      switch text.kind(of: lines[index]) {
      case .explicit: endsBlank = explicitConstruct()
      case .anonymous: endsBlank = anonymousTarget()
      default: break scan
      }
      outerLine = outerLine ?? lineReached
    }
    if !endsBlank { warnOfUnindent(after: "Explicit markup") }
  }

  private mutating func explicitConstruct() -> Bool {
    let line = lines[index]
    let indent = text.marker(of: line, length: 2) ?? line.count
    let next = text.byte(line, indent + 1)
    switch text.byte(line, indent) {
    case Byte.openBracket:
      if let label = text.footnoteLabel(of: line, at: indent) { return footnote(label) }
    case Byte.underscore where next != Byte.space && next != 0:
      if let endsBlank = hyperlinkTarget(indent: indent) { return endsBlank }
      return malformed("hyperlink target", untilBlank: true, indent: indent)
    case Byte.bar where next != Byte.space && next != 0:
      if let endsBlank = substitutionDefinition(indent: indent) { return endsBlank }
      return malformed("substitution definition", untilBlank: false, indent: indent)
    default:
      if let name = text.directiveName(of: line, at: indent) { return directive(name) }
    }
    return comment(indent: indent)
  }

  /// Makes a comment of what is no target and no substitution; docutils keeps its last line.
  private mutating func malformed(
    _ construct: String,
    untilBlank: Bool,
    indent: Int
  ) -> Bool {
    let place = currentRange
    let block = text.indented(in: lines, at: index, firstIndent: indent, untilBlank: untilBlank)
    index = max(index, block.next - 1)
    let line = lines[index].number
    let endsBlank = comment(indent: indent)
    blocks.append(
      message(.malformed(construct, at: place), "malformed \(construct).", line: line)
    )
    return endsBlank
  }

  private mutating func comment(indent: Int) -> Bool {
    let start = index
    let isNextBlank = index + 1 >= lines.count || lines[index + 1].isBlank
    if isNextBlank, lines[index].count <= indent {
      blocks.append(Block(kind: .comment(""), range: currentRange))
      index += 1
      return true
    }
    var block = text.indented(in: lines, at: index, firstIndent: indent)
    block.dropBlankStart()
    block.dropBlankEnd()
    index = block.next
    let comment = text.string(block.lines)
    blocks.append(Block(kind: .comment(comment), range: range(from: start)))
    return block.endsBlank
  }
}

extension SourceText {
  /// A directive's name with the place of its ends.
  struct DirectiveName {
    var start: Int
    var end: Int
    /// Where the argument starts.
    var indent: Int
  }

  /// Matches `name::` or `name ::`.
  func directiveName(of line: Line, at start: Int) -> DirectiveName? {
    guard let end = simpleNameEnd(of: line, from: start) else { return nil }
    let colon = byte(line, end) == Byte.space ? end + 1 : end
    guard byte(line, colon) == Byte.colon, byte(line, colon + 1) == Byte.colon,
      let indent = marker(of: line, length: colon + 2)
    else { return nil }
    return DirectiveName(start: start, end: end, indent: indent)
  }

  struct FootnoteLabel {
    var label: Footnote.Label
    var indent: Int
  }

  /// Matches `[1]`, `[#]`, `[#name]`, `[*]` and `[name]` before a footnote or a citation.
  func footnoteLabel(of line: Line, at start: Int) -> FootnoteLabel? {
    let first = byte(line, start + 1)
    let isMark = first == Byte.hash || first == Byte.asterisk
    let nameStart = isMark ? start + 2 : start + 1
    let nameEnd = first == Byte.asterisk ? nil : simpleNameEnd(of: line, from: nameStart)
    guard nameEnd != nil || isMark, byte(line, nameEnd ?? nameStart) == Byte.closeBracket,
      let indent = marker(of: line, length: (nameEnd ?? nameStart) + 1)
    else { return nil }
    let name = nameEnd.map { string(line.prefix($0).dropping(nameStart)) }
    let label: Footnote.Label =
      if first == Byte.asterisk {
        .symbol
      } else if first == Byte.hash {
        .autoNumber(name: name.map(NameNormalization.full))
      } else if let name {
        Footnote.Label(written: name)
      } else {
        .symbol
      }
    return FootnoteLabel(label: label, indent: indent)
  }
}

extension Footnote.Label {
  /// Digits are a footnote's number, other names a citation's.
  init(written name: String) {
    if name.utf8.allSatisfy(Byte.isDigit), let number = Int(name) {
      self = .number(number)
    } else {
      self = .citation(name)
    }
  }

  /// The name that references use; nil where there is none.
  var name: String? {
    switch self {
    case .number(let number): String(number)
    case .autoNumber(let name): name
    case .symbol: nil
    case .citation(let name): NameNormalization.full(name)
    }
  }
}
