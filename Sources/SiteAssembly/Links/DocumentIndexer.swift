import DocsModel

/// Puts the targets of a document on the elements that they name, and lists what can be referred to.
struct DocumentIndexer: MarkupRewriter {
  var draft: DocumentDraft
  var index = DocumentIndex()
  let titles: TitleText
  var ids: Set<String> = []
  var idCount = 0
  /// Targets and classes that wait for the element after them.
  var waiting: [WaitingTarget] = []
  var waitingClasses: [String] = []
  var sections: [String] = []
  private var outline = OutlineBuilder()
  var notes: [(label: Footnote.Label, fragment: String)] = []
  /// The number of the block that is looked at.
  var caption: CaptionOrdinal?
  /// The fragment of a heading that is the heading of an operation.
  var headingFragment: String?

  static func index(
    _ draft: DocumentDraft,
    substitutions: [String: String]
  ) -> (draft: DocumentDraft, index: DocumentIndex) {
    let titles = TitleText(substitutions: draft.substitutions, configured: substitutions)
    var indexer = DocumentIndexer(draft: draft, titles: titles)
    indexer.run()
    return (indexer.draft, indexer.index)
  }

  /// Indexes the texts of a description as those of one document.
  static func index(
    _ api: API.Description,
    of draft: DocumentDraft
  ) -> (api: API.Description, index: DocumentIndex) {
    let titles = TitleText(substitutions: [:], configured: [:])
    var indexer = DocumentIndexer(draft: draft, titles: titles)
    let indexed = indexer.rewrite(api)
    indexer.index.footnotes = FootnoteNumbers(indexer.notes)
    return (indexed, indexer.index)
  }

  private init(draft: DocumentDraft, titles: TitleText) {
    self.draft = draft
    self.titles = titles
  }

  private mutating func run() {
    var blocks = rewrite(draft.blocks)
    if !waiting.isEmpty {
      // Targets at the very end name the end of the page.
      let last = Block(kind: .paragraph([]), range: .startOfFile(draft.document.file))
      blocks += rewrite([last])
    }
    draft.blocks = blocks
    index.outline = outline.items
    if draft.document.format == .markdown, index.outline.count != 1 { addTitle() }
    index.footnotes = FootnoteNumbers(notes)
  }

  /// Puts a Markdown document without one title, whose headings are parts, under its file's name.
  private mutating func addTitle() {
    let range = SourceRange.startOfFile(draft.document.file)
    let title = draft.metadata["title"] ?? FileTitle.of(draft.name)
    let id = newID(for: title)
    let section = Section(title: [.text(title)], titleRange: range, blocks: draft.blocks)
    draft.blocks = [
      Block(kind: .section(section), attributes: Attributes(ids: [id]), range: range)
    ]
    index.title = title
    index.outline = [OutlineItem(title: title, fragment: id, children: index.outline)]
  }

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if isTaken(block) { continue }
      let noted = noted(block)
      result.append(noted.isSection ? rewriteSection(noted) : descend(noted))
    }
    return result
  }

  /// Whether the block only says something of the one after it.
  private mutating func isTaken(_ block: Block) -> Bool {
    switch block.kind {
    case .target(let target): note(target, at: block)
    case .directive(let directive) where directive.name != "toctree":
      waitingClasses += directive.argument.words
    default: return false
    }
    return true
  }

  /// The block with all identifiers that lead to it.
  private mutating func noted(_ block: Block) -> Block {
    var result = block.named
    caption = index.captions.next(for: result)
    takeIDs(of: &result)
    takeWaiting(to: &result)
    switch block.kind {
    case .operation(let id): place(id, at: &result)
    case .footnote(let footnote): note(footnote, at: &result)
    case .directive: draft.toctrees[block.range]?.section = outline.fragment
    default: break
    }
    return result
  }

  private mutating func rewriteSection(_ block: Block) -> Block {
    let outer = headingFragment
    let number = draft.sectionNumbers?.open()
    enterSection(block, number: number)
    var result = descend(block)
    if let number, case .section(var section) = result.kind {
      section.title.insert(.sectionNumber(number), at: 0)
      result.kind = .section(section)
    }
    draft.sectionNumbers?.close()
    headingFragment = outer
    sections.removeLast()
    outline.close()
    return result
  }

  private mutating func enterSection(_ block: Block, number: String?) {
    guard case .section(let section) = block.kind else { return }
    let title = titles.of(section.title)
    let fragment = block.attributes.ids.first ?? ""
    if index.title == nil { index.title = title }
    let written = block.attributes.names.first ?? block.attributes.duplicateNames.first
    let name = written ?? ReferenceName.normalized(title)
    addName(name, .fragment(fragment), false, at: section.titleRange)
    let shownNumber = number.map { [Inline.sectionNumber($0)].plainText } ?? ""
    outline.open(title: shownNumber + title, fragment: fragment)
    sections.append(title)
    headingFragment = namesOperation(section) ? fragment : nil
  }

  /// Whether a title such as `GET /users` is the heading of the operation below it, which then
  /// was read from the title.
  private func namesOperation(_ section: Section) -> Bool {
    guard let block = section.blocks.first, case .operation = block.kind else { return false }
    return block.range == section.titleRange
  }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .target(let children, let attributes): return target(children, attributes)
      case .emphasis, .strong: return descend(inline)
      case .reference(let reference):
        note(reference)
        return inline
      default: return inline
      }
    }
  }

  mutating func rewrite(_ image: Image) -> Image {
    for id in image.attributes.ids { ids.insert(id) }
    return image
  }
}

extension Block {
  var isSection: Bool {
    if case .section = kind { true } else { false }
  }

  /// The block with the names that docutils gives to a part of it: the picture of a figure.
  fileprivate var named: Block {
    guard case .figure(var figure) = kind, !figure.image.attributes.names.isEmpty else {
      return self
    }
    var result = self
    result.attributes.ids += figure.image.attributes.ids
    result.attributes.names += figure.image.attributes.names
    figure.image.attributes.ids = []
    figure.image.attributes.names = []
    result.kind = .figure(figure)
    return result
  }
}
