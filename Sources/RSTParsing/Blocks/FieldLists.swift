import DocsModel

extension BlockParser {
  mutating func fieldList() {
    let start = index
    var endsBlank = true
    var fields: [Field] = []
    while let next = nextItemLine(),
      case .field(let nameEnd, let indent) = text.kind(of: lines[next])
    {
      index = next
      fields.append(field(nameEnd: nameEnd, indent: indent, endsBlank: &endsBlank))
    }
    blocks.append(Block(kind: .fieldList(fields), range: range(from: start)))
    if !endsBlank { warnOfUnindent(after: "Field list") }
  }

  private mutating func field(nameEnd: Int, indent: Int, endsBlank: inout Bool) -> Field {
    let start = index
    let name = lines[index].prefix(nameEnd).dropping(1)
    let block = text.indented(in: lines, at: index, firstIndent: indent)
    let content = itemContent(block)
    endsBlank = block.endsBlank
    var messages: [Block] = []
    let nameInlines = inlines([name], messages: &messages)
    return Field(
      name: text.string(name),
      nameInlines: nameInlines,
      body: messages + nested(content),
      nameRange: range(name),
      range: range(from: start)
    )
  }
}

extension SourceText {
  /// Matches `:name: `; colons within the name are escaped or stand before other characters.
  func fieldMarker(of line: Line) -> (nameEnd: Int, indent: Int)? {
    let first = byte(line, 1)
    guard line.count > 1, byte(line, 0) == Byte.colon, first != Byte.colon, first != Byte.space
    else { return nil }
    var index = 1
    while index < line.count {
      switch byte(line, index) {
      case Byte.backslash: index += 2
      case Byte.colon:
        let next = byte(line, index + 1)
        if index + 1 >= line.count || next == Byte.space {
          guard index > 1, byte(line, index - 1) != Byte.space else { return nil }
          return marker(of: line, length: index + 1).map { (index, $0) }
        }
        if next == Byte.backquote { return nil }
        index += 1
      default: index += 1
      }
    }
    return nil
  }
}
