import DocsModel

/// What the rules need to know of one page, gathered in one walk.
struct PageSurvey: Sendable {
  struct UsedLink: Sendable {
    var page: PagePath
    var fragment: String
    var range: SourceRange
  }

  let path: PagePath
  let file: SourceFile.ID?
  private(set) var fragments: [(id: String, range: SourceRange)] = []
  private(set) var ids: Set<String> = []
  private(set) var links: [UsedLink] = []
  private(set) var imagesWithoutText: [Image] = []
  /// The files that text of the page is from, but for its own.
  private(set) var includedFiles: Set<SourceFile.ID> = []
  /// The operations that were looked at, those of the page before those in their text.
  private(set) var operations: [API.Operation.ID] = []

  init(of page: Page, in site: Site) {
    path = page.path
    if case .document(let file) = page.kind { self.file = file } else { file = nil }
    var walker: Walker
    switch page.kind {
    case .document(let file):
      walker = Walker(site: site, range: .startOfFile(file))
      _ = walker.rewrite(page.blocks)
    case .operation(let id):
      walker = Walker(site: site, range: site[id].range)
      walker.visit(id)
    case .apiIndex, .schema, .components: return
    }
    fragments = walker.fragments
    ids = Set(fragments.map(\.id))
    operations = walker.operations
    links = walker.links
    imagesWithoutText = walker.images.filter { ($0.alternative ?? "").isEmpty }
    includedFiles = walker.files
    if let file { includedFiles.remove(file) }
  }
}

/// Goes through the blocks of a page and through the operations placed on it.
private struct Walker: MarkupRewriter {
  let site: Site
  /// The nearest place around what is looked at.
  var range: SourceRange
  var fragments: [(id: String, range: SourceRange)] = []
  var links: [PageSurvey.UsedLink] = []
  var images: [Image] = []
  var operations: [API.Operation.ID] = []
  var files: Set<SourceFile.ID> = []

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    for block in blocks {
      if block.range.file != range.file { files.insert(block.range.file) }
      range = block.range
      note(block.attributes.ids)
      switch block.kind {
      case .operation(let id): visit(id)
      case .bulletList(let list): visit(block, list.items.map(\.attributes))
      case .enumeratedList(let list): visit(block, list.items.map(\.attributes))
      case .definitionList(let items): visit(block, items.map(\.attributes))
      case .section(let section):
        range = section.titleRange
        _ = descend(block)
      default: _ = descend(block)
      }
    }
    return blocks
  }

  mutating func visit(_ operation: API.Operation.ID) {
    operations.append(operation)
    _ = rewrite(site[operation])
  }

  private mutating func visit(_ block: Block, _ items: [Attributes]) {
    for item in items { note(item.ids) }
    _ = descend(block)
  }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    for inline in inlines {
      switch inline {
      case .span(_, let attributes), .target(_, let attributes):
        note(attributes.ids)
        _ = rewrite(inline.children)
      case .link(let link): note(link)
      case .image(let image): _ = rewrite(image)
      case .footnoteReference(let reference): note([reference.id])
      default: _ = rewrite(inline.children)
      }
    }
    return inlines
  }

  mutating func rewrite(_ image: Image) -> Image {
    note(image.attributes.ids)
    images.append(image)
    return image
  }

  private mutating func note(_ ids: [String]) {
    for id in ids { fragments.append((id, range)) }
  }

  private mutating func note(_ link: Link) {
    _ = rewrite(link.children)
    guard case .page(let page, let fragment?) = link.destination else { return }
    links.append(PageSurvey.UsedLink(page: page, fragment: fragment, range: range))
  }
}
