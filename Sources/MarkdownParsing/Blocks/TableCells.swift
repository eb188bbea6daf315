import DocsModel

/// The inline markup of a table's cells, parsed all at once with the document's link definitions.
struct TableCells {
  private(set) var contents: [[Inline]]

  init(_ cells: [Range<Int>], of text: MarkdownText, definitions: LinkDefinitions) {
    contents = Array(repeating: [], count: cells.count)
    let headings = Self.headings(cells, of: text)
    guard let tree = CmarkTree(headings + definitions.needed(for: headings)) else { return }
    for node in tree.syntax(limit: BlockBuilder.nestingLimit).root.children {
      let index = node.lines.lowerBound - 1
      guard index < cells.count else { break }
      let places = InlinePlaces(of: cells[index], in: text)
      var builder = InlineBuilder(places: places)
      contents[index] = builder.inlines(of: node.children)
    }
  }

  /// A heading for each cell: whatever a cell begins with, a heading's content is inline markup.
  private static func headings(_ cells: [Range<Int>], of text: MarkdownText) -> [UInt8] {
    var bytes: [UInt8] = []
    for cell in cells {
      bytes += "# ".utf8
      bytes += unescapingBars(text.bytes[cell])
      bytes += " #\n".utf8
    }
    return bytes
  }

  private static func unescapingBars(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in cell {
      if byte == UInt8(ascii: "|"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return result
  }
}
