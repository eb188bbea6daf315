import DocsModel

/// Makes blocks of a tree of harmless HTML.
struct HTMLContent {
  let range: SourceRange

  /// Blocks, with runs of texts and phrases between them as paragraphs.
  func blocks(of nodes: [HTMLNode]) -> [Block] {
    var blocks: [Block] = []
    var run: [HTMLNode] = []
    for node in nodes {
      if node.holdsBlocks, case .element(let tag, let children) = node {
        blocks += paragraph(of: run)
        run = []
        blocks += self.blocks(tag, children)
      } else {
        run.append(node)
      }
    }
    return gathered(blocks + paragraph(of: run))
  }

  func inlines(of nodes: [HTMLNode]) -> [Inline] {
    nodes.flatMap(inlines).trimmed
  }

  private func paragraph(of nodes: [HTMLNode]) -> [Block] {
    let inlines = inlines(of: nodes)
    if inlines.count == 1, case .image(let image) = inlines[0] { return [block(.image(image))] }
    return inlines.isEmpty ? [] : [block(.paragraph(inlines))]
  }

  private func inlines(of node: HTMLNode) -> [Inline] {
    switch node {
    case .text(let text): return [.text(HTMLText.collapsed(text))]
    case .element(let tag, let children):
      if HTMLElement.isVoid(tag.name) {
        return HTMLElement.void(tag, at: range).map { [$0] } ?? []
      }
      let content = children.flatMap(inlines)
      return HTMLElement.isInline(tag.name)
        ? HTMLElement.inlines(tag, around: content, at: range) : content
    }
  }

  private func blocks(_ tag: HTMLTag, _ children: [HTMLNode]) -> [Block] {
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = tag.name.last?.wholeNumberValue
      return named(tag, [block(.rubric(inlines(of: children), level: level))])
    case "hr": return [block(.transition)]
    case "a": return linked(tag, blocks(of: children))
    case "ul":
      return named(tag, [block(.bulletList(BulletList(marker: "-", items: items(children))))])
    case "ol": return named(tag, [block(.enumeratedList(EnumeratedList(items: items(children))))])
    case "dl": return named(tag, [block(.definitionList(definitions(children)))])
    case "blockquote": return [block(.blockQuote(BlockQuote(blocks: blocks(of: children))))]
    case "pre": return named(tag, [block(.literalBlock(LiteralBlock(text: HTMLText.of(children))))])
    case "table": return named(tag, [block(.table(HTMLTableReader(content: self).table(children)))])
    case "details": return named(tag, [block(.container(details(children)))])
    default: return named(tag, blocks(of: children))
    }
  }

  /// A box that leads somewhere as a whole.
  private func linked(_ tag: HTMLTag, _ blocks: [Block]) -> [Block] {
    guard let address = tag[attribute: "href"] else { return named(tag, blocks) }
    let link = Reference(children: [], target: .address(address), range: range)
    return named(tag, [block(.container(Container(role: .card, blocks: blocks, link: link)))])
  }

  private func items(_ nodes: [HTMLNode]) -> [ListItem] {
    nodes.filter { !$0.isBlank }.map { node in
      guard case .element(let tag, let children) = node, tag.name == "li" else {
        return ListItem(blocks: blocks(of: [node]), range: range)
      }
      let attributes = HTMLElement.attributes(of: tag)
      return ListItem(blocks: blocks(of: children), attributes: attributes, range: range)
    }
  }

  private func definitions(_ nodes: [HTMLNode]) -> [DefinitionItem] {
    var items: [DefinitionItem] = []
    for case .element(let tag, let children) in nodes {
      if tag.name == "dd", !items.isEmpty {
        items[items.count - 1].definition += blocks(of: children)
      } else {
        items.append(DefinitionItem(term: inlines(of: children), definition: [], range: range))
      }
    }
    return items
  }

  private func details(_ nodes: [HTMLNode]) -> Container {
    var title: [Inline]?
    var rest: [HTMLNode] = []
    for node in nodes {
      if case .element(let tag, let children) = node, tag.name == "summary", title == nil {
        title = inlines(of: children)
      } else {
        rest.append(node)
      }
    }
    return Container(role: .dropdown, title: title, blocks: blocks(of: rest))
  }

  /// Puts boxes that stand side by side into a grid.
  private func gathered(_ blocks: [Block]) -> [Block] {
    guard blocks.count > 1, blocks.allSatisfy(\.isCard) else { return blocks }
    return [block(.container(Container(role: .grid, blocks: blocks)))]
  }

  /// The blocks with the fragments of the element around them on the first.
  private func named(_ tag: HTMLTag, _ blocks: [Block]) -> [Block] {
    let attributes = HTMLElement.attributes(of: tag)
    guard !attributes.ids.isEmpty else { return blocks }
    var result = blocks.isEmpty ? [block(.paragraph([]))] : blocks
    result[0].attributes.ids.insert(contentsOf: attributes.ids, at: 0)
    return result
  }

  private func block(_ kind: Block.Kind) -> Block { Block(kind: kind, range: range) }
}

extension Block {
  fileprivate var isCard: Bool {
    guard case .container(let container) = kind else { return false }
    return container.role == .card
  }
}

/// The text in elements, white space and all.
enum HTMLText {
  static func of(_ nodes: [HTMLNode]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let tag, let children): tag.name == "br" ? "\n" : of(children)
      }
    }.joined()
  }

  /// White space as the page shows it: one blank for each run.
  static func collapsed(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if !byte.isWhitespace {
        result.append(byte)
      } else if result.last != .space {
        result.append(.space)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
