/// Makes a tree of values out of the events of a walk, without recursion and with a limit.
struct SyntaxTreeBuilder {
  private let limit: Int
  private var open: [SyntaxNode] = []
  private var skipped = 0
  private(set) var cut: Int?
  private(set) var root = SyntaxNode(kind: .document, lines: 1...1, column: 1, endColumn: 1)

  init(limit: Int) {
    self.limit = limit
  }

  mutating func open(_ node: SyntaxNode) {
    guard open.count < limit else {
      skipped += 1
      if cut == nil { cut = node.lines.lowerBound }
      return
    }
    open.append(node)
  }

  mutating func add(_ leaf: SyntaxNode) {
    guard skipped > 0 else {
      append(leaf)
      return
    }
    guard let words = words(of: leaf) else { return }
    var text = leaf
    text.kind = .text(words)
    append(text)
  }

  mutating func close() {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard let node = open.popLast() else { return }
    if open.isEmpty { root = node } else { append(node) }
  }

  private mutating func append(_ node: SyntaxNode) {
    open[open.count - 1].children.append(node)
  }

  private func words(of leaf: SyntaxNode) -> String? {
    switch leaf.kind {
    case .text(let text), .code(let text), .codeBlock(_, let text): text
    case .softBreak, .lineBreak: "\n"
    case .document, .blockQuote, .bulletList, .orderedList, .item, .htmlBlock, .paragraph,
      .heading, .thematicBreak, .htmlInline, .emphasis, .strong, .link, .image:
      nil
    }
  }
}
