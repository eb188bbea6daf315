/// A node of CommonMark's tree, as a value.
struct SyntaxNode {
  enum Kind {
    case document
    case blockQuote
    case bulletList(isTight: Bool)
    case orderedList(start: Int, delimiter: String, isTight: Bool)
    case item
    case codeBlock(info: String, text: String)
    case htmlBlock(String)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case htmlInline(String)
    case emphasis
    case strong
    case link(address: String, title: String?)
    case image(address: String, title: String?)
  }

  var kind: Kind
  /// The first and last line of a block in the text that was parsed; lines count from 1.
  var lines: ClosedRange<Int>
  /// The column of a block's first byte, from 1.
  var column: Int
  /// The column after a block's last byte.
  var endColumn: Int
  var children: [SyntaxNode] = []
}
