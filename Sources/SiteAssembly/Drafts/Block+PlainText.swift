import DocsModel

extension Block {
  /// The text of paragraphs and of what holds paragraphs, a line feed between blocks.
  var plainText: String {
    switch kind {
    case .paragraph(let inlines), .rubric(let inlines, _): inlines.plainText
    case .bulletList(let list): Self.text(list.items.flatMap(\.blocks))
    case .enumeratedList(let list): Self.text(list.items.flatMap(\.blocks))
    case .blockQuote(let quote): Self.text(quote.blocks)
    case .literalBlock(let literal): literal.text
    default: ""
    }
  }

  private static func text(_ blocks: [Block]) -> String {
    blocks.map(\.plainText).joined(separator: "\n")
  }
}
