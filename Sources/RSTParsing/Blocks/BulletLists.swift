import DocsModel

extension BlockParser {
  mutating func bulletList(indent: Int) {
    let start = index
    let bullet = Scalars.first(in: text.bytes, at: Int(lines[index].start))
    var endsBlank = true
    var items = [listItem(indent: indent, endsBlank: &endsBlank)]
    while let next = nextItemLine(), case .bullet(let indent) = text.kind(of: lines[next]),
      Scalars.first(in: text.bytes, at: Int(lines[next].start)) == bullet
    {
      index = next
      items.append(listItem(indent: indent, endsBlank: &endsBlank))
    }
    let list = BulletList(marker: String(bullet), items: items)
    blocks.append(Block(kind: .bulletList(list), range: range(from: start)))
    if !endsBlank { warnOfUnindent(after: "Bullet list") }
  }

  /// The next line that is not blank.
  func nextItemLine() -> Int? {
    var next = index
    while next < lines.count, lines[next].isBlank { next += 1 }
    return next < lines.count ? next : nil
  }

  /// Reads the item that the current line starts, `indent` bytes before its text.
  mutating func listItem(indent: Int, endsBlank: inout Bool) -> ListItem {
    let start = index
    let columns = text[Int(lines[index].start)] < 0x80 ? indent : indent - 2
    let block =
      lines[index].count > indent
      ? text.indented(in: lines, at: index, blockIndent: columns, firstIndent: indent)
      : text.indented(in: lines, at: index, firstIndent: indent)
    let content = itemContent(block)
    endsBlank = block.endsBlank
    return ListItem(blocks: nested(content), range: range(from: start))
  }

  /// Moves behind a block and gives its lines without blank ones at the start.
  mutating func itemContent(_ block: IndentedBlock) -> [Line] {
    var block = block
    block.dropBlankStart()
    index = block.next
    return block.lines
  }
}
