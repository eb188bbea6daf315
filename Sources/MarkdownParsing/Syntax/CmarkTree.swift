import CCMark

/// libcmark's tree of a text; the only place that speaks to C.
struct CmarkTree: ~Copyable {
  private let root: OpaquePointer

  init?(_ bytes: [UInt8]) {
    let tree = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let tree else { return nil }
    root = tree
    cmark_consolidate_text_nodes(root)
  }

  deinit {
    cmark_node_free(root)
  }

  /// The tree as values, at most `limit` levels deep.
  ///
  /// The texts of what lies deeper stand in the node at the limit; `cut` is the first line of it.
  borrowing func syntax(limit: Int) -> (root: SyntaxNode, cut: Int?) {
    var builder = SyntaxTreeBuilder(limit: limit)
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_EXIT {
        builder.close()
      } else if Self.isLeaf(node) {
        builder.add(Self.value(of: node))
      } else {
        builder.open(Self.value(of: node))
      }
    }
    return (builder.root, builder.cut)
  }

  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func value(of node: OpaquePointer) -> SyntaxNode {
    let first = max(1, Int(cmark_node_get_start_line(node)))
    return SyntaxNode(
      kind: kind(of: node),
      lines: first...max(first, Int(cmark_node_get_end_line(node))),
      column: max(1, Int(cmark_node_get_start_column(node))),
      endColumn: max(1, Int(cmark_node_get_end_column(node)) + 1)
    )
  }

  private static func kind(of node: OpaquePointer) -> SyntaxNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: list(node)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(info: text(cmark_node_get_fence_info(node)), text: literal(node))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal(node))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(literal(node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(literal(node))
    case CMARK_NODE_HTML_INLINE: .htmlInline(literal(node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(address: text(cmark_node_get_url(node)), title: title(node))
    case CMARK_NODE_IMAGE: .image(address: text(cmark_node_get_url(node)), title: title(node))
    default: .document
    }
  }

  private static func list(_ node: OpaquePointer) -> SyntaxNode.Kind {
    let isTight = cmark_node_get_list_tight(node) != 0
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
      return .bulletList(isTight: isTight)
    }
    return .orderedList(
      start: Int(cmark_node_get_list_start(node)),
      delimiter: cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : ".",
      isTight: isTight
    )
  }

  private static func literal(_ node: OpaquePointer) -> String {
    text(cmark_node_get_literal(node))
  }

  private static func title(_ node: OpaquePointer) -> String? {
    let title = text(cmark_node_get_title(node))
    return title.isEmpty ? nil : title
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
