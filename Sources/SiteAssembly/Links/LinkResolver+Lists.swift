import DocsModel

extension LinkResolver {
  func toctree(at block: Block) -> [Block] {
    guard let document = source.document, let toctree = source.toctrees[block.range] else {
      return []
    }
    let items = toctree.isHidden ? [] : LinkTree(table: table).items(of: toctree, in: document)
    guard !items.isEmpty else { return Self.place(of: block) }
    guard let caption = toctree.caption else {
      return [Block(kind: .linkTree(items), attributes: block.attributes, range: block.range)]
    }
    let list = Block(kind: .linkTree(items), range: block.range)
    let titled = Container(role: .topic, title: [.text(caption)], blocks: [list])
    return [Block(kind: .container(titled), attributes: block.attributes, range: block.range)]
  }

  /// The section with its number before its title, where a `toctree` numbers it.
  func numberedSection(_ block: Block) -> Block {
    guard case .section(var section) = block.kind, let document = source.document,
      let fragment = block.attributes.ids.first,
      let number = table.toctreeNumbers.numbers[document]?[fragment]
    else { return block }
    let text = Inline.span([.text(number + ". ")], Attributes(classes: ["section-number"]))
    section.title.insert(text, at: 0)
    var result = block
    result.kind = .section(section)
    return result
  }

  /// What is left of a block that shows nothing: the place that others may refer to.
  private static func place(of block: Block) -> [Block] {
    guard !block.attributes.ids.isEmpty else { return [] }
    let attributes = Attributes(ids: block.attributes.ids)
    return [Block(kind: .paragraph([]), attributes: attributes, range: block.range)]
  }

  mutating func contents(_ contents: Contents, at block: Block) -> [Block] {
    let headings = LinkTree(table: table).headings(
      headings(below: contents.isLocal ? sections.last : nil),
      page: source.page,
      depth: contents.depth
    )
    guard !headings.isEmpty else { return [] }
    let list = Block(kind: .linkTree(headings), range: block.range)
    let container = Container(
      role: .topic,
      title: contents.title.map { rewrite($0) } ?? (contents.isLocal ? nil : [.text("Contents")]),
      blocks: [list]
    )
    var attributes = block.attributes
    attributes.classes.append("contents")
    return [Block(kind: .container(container), attributes: attributes, range: block.range)]
  }

  /// The headings below a section; below the title where no section is named.
  private mutating func headings(below fragment: String?) -> [OutlineItem] {
    let outline = source.index.outline
    guard let fragment else { return outline.count == 1 ? outline[0].children : outline }
    if headingsByFragment == nil {
      var found: [String: [OutlineItem]] = [:]
      Self.gather(outline, into: &found)
      headingsByFragment = found
    }
    return headingsByFragment?[fragment] ?? []
  }

  private static func gather(_ items: [OutlineItem], into found: inout [String: [OutlineItem]]) {
    for item in items {
      found[item.fragment] = item.children
      gather(item.children, into: &found)
    }
  }

  /// The operation where it is at home; elsewhere a link to there.
  mutating func operation(_ local: API.Operation.ID, at block: Block) -> [Block] {
    guard let document = source.document else { return [block] }
    let id = operations.global(local, in: document)
    if local.api < 0 {
      resolvedOperations[local.index] = rewrite(source.operations[local.index])
    }
    let operation = operations[id]
    if local.api < 0 || isHome(operation, at: block) {
      return [Block(kind: .operation(id), attributes: block.attributes, range: block.range)]
    }
    guard let home = operation.home else { return [] }
    let title = Literal(text: OperationKey.written(operation))
    let link = Link(children: [.literal(title)], destination: home)
    return [
      Block(kind: .paragraph([.link(link)]), attributes: block.attributes, range: block.range)
    ]
  }

  func isHome(_ operation: API.Operation, at block: Block) -> Bool {
    guard case .page(let page, let fragment)? = operation.home else { return false }
    return page == source.page && fragment.map { block.attributes.ids.contains($0) } == true
  }
}
