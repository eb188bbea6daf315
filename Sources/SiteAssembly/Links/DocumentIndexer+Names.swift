import DocsModel

extension DocumentIndexer {
  /// Keeps the element's own identifiers unique on the page.
  mutating func takeIDs(of block: inout Block) {
    for position in block.attributes.ids.indices {
      let id = block.attributes.ids[position]
      if ids.insert(id).inserted { continue }
      block.attributes.ids[position] = freshID()
    }
    if case .section(let section) = block.kind, block.attributes.ids.isEmpty {
      block.attributes.ids = [newID(for: titles.of(section.title))]
    }
    guard !block.isSection else { return }
    for name in block.attributes.names {
      let fragment = block.attributes.ids.first ?? newID(for: name)
      if block.attributes.ids.isEmpty { block.attributes.ids = [fragment] }
      switch block.kind {
      case .contents: addName(name, .fragment(fragment), false, at: block.range)
      // Footnotes belong to their document.
      case .footnote: addName(name, .fragment(fragment), true, at: block.range)
      default: addLabel(name, fragment: fragment, block: block, at: block.range)
      }
    }
  }

  mutating func takeWaiting(to block: inout Block) {
    guard !waiting.isEmpty || !waitingClasses.isEmpty else { return }
    block.attributes.classes += waitingClasses
    waitingClasses = []
    let targets = waiting
    waiting = []
    let own = block.attributes.ids
    for target in targets where !own.contains(target.fragment) {
      block.attributes.ids.append(target.fragment)
    }
    if let first = own.first, hasNumberedID(block, first) {
      // A name that the author chose outlives a number.
      block.attributes.ids.removeFirst()
      block.attributes.ids.append(first)
    }
    for target in targets {
      addLabel(target.name, fragment: target.fragment, block: block, at: target.range)
    }
  }

  private func hasNumberedID(_ block: Block, _ id: String) -> Bool {
    guard case .section(let section) = block.kind else { return false }
    return id != Fragment.fromName(titles.of(section.title))
  }

  mutating func newID(for name: String) -> String {
    let id = Fragment.fromName(name)
    return !id.isEmpty && ids.insert(id).inserted ? id : freshID()
  }

  mutating func freshID() -> String {
    repeat { idCount += 1 } while !ids.insert("id\(idCount)").inserted
    return "id\(idCount)"
  }

  private mutating func addLabel(
    _ name: String,
    fragment: String,
    block: Block,
    at range: SourceRange
  ) {
    guard !name.isEmpty else { return }
    let label = DocumentIndex.Label(
      fragment: fragment,
      title: title(of: block),
      range: range,
      caption: caption,
      section: block.isSection ? block.attributes.ids.first : nil
    )
    index.labels.append((name, label))
    addName(name, .fragment(fragment), true, at: range)
  }

  private func title(of block: Block) -> String? {
    let inlines: [Inline]? =
      switch block.kind {
      case .section(let section): section.title
      case .figure(let figure): figure.caption
      case .table(let table): table.title
      case .literalBlock(let literal): literal.caption
      case .rubric(let inlines, _): inlines
      case .admonition(let admonition): admonition.title
      case .directive: draft.toctrees[block.range]?.caption.map { [.text($0)] }
      default: nil
      }
    return inlines.map { titles.of($0) }
  }

  mutating func addName(
    _ name: String,
    _ destination: LocalTarget.Destination,
    _ isExplicit: Bool,
    at range: SourceRange
  ) {
    let target = LocalTarget(destination: destination, isExplicit: isExplicit, range: range)
    index.targets.add(target, named: name)
  }
}
