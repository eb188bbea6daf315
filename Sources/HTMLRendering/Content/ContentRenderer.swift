import DocsModel

/// Renders blocks and inlines for one page, with links that are relative to it.
struct ContentRenderer: Sendable {
  let site: Site
  let page: PagePath
  let templates: TemplateEngine
  let references: ReferenceIndex
  /// The operation whose description is rendered, for the parts of it that stand in the text.
  private(set) var scope: OperationScope?

  init(
    site: Site,
    page: PagePath,
    templates: TemplateEngine,
    references: ReferenceIndex = ReferenceIndex()
  ) {
    self.site = site
    self.page = page
    self.templates = templates
    self.references = references
  }

  /// The renderer for the text of an operation.
  func inside(_ scope: OperationScope) -> ContentRenderer {
    var renderer = self
    renderer.scope = scope
    return renderer
  }

  /// Renders body elements; sections among them have headings of the given level, 1 to 6.
  func render(_ blocks: [Block], headingLevel: Int) -> HTML {
    var html = HTML()
    for block in blocks {
      if !block.placesItsFragments { html.append(block.attributes.furtherAnchors) }
      let part = render(block, headingLevel: headingLevel)
      guard !part.isEmpty else { continue }
      html.append(part)
      html.append("\n")
    }
    return html
  }

  func render(_ inlines: [Inline]) -> HTML {
    var html = HTML()
    for inline in inlines { html.append(render(inline)) }
    return html
  }

  private func render(_ block: Block, headingLevel level: Int) -> HTML {
    let attributes = block.attributes
    return switch block.kind {
    case .section(let section): render(section, attributes, headingLevel: level)
    case .paragraph(let inlines): "<p\(attributes)>\(render(inlines))</p>"
    case .transition: "<hr\(attributes)>"
    case .bulletList(let list): render(list, attributes, headingLevel: level)
    case .enumeratedList(let list): render(list, attributes, headingLevel: level)
    case .definitionList(let items): render(items, attributes, headingLevel: level)
    case .fieldList(let fields): render(fields, attributes, headingLevel: level)
    case .optionList(let items): render(items, attributes, headingLevel: level)
    case .lineBlock(let lines): render(lines, attributes)
    case .literalBlock(let literal):
      render(literal, attributes, button: tryItOutButton(for: literal))
    case .doctestBlock(let text):
      render(LiteralBlock(text: text, language: "pycon"), attributes)
    case .mathBlock(let text): "<div\(attributes.adding("math"))><code>\(text)</code></div>"
    case .blockQuote(let quote): render(quote, attributes, headingLevel: level)
    case .table(let table): render(table, attributes, headingLevel: level)
    case .image(let image): render(image, attributes)
    case .figure(let figure): render(figure, attributes, headingLevel: level)
    case .admonition(let admonition): render(admonition, attributes, headingLevel: level)
    case .container(let container): render(container, attributes, headingLevel: level)
    case .rubric(let inlines, let level): render(rubric: inlines, level: level, attributes)
    case .raw(let raw): render(raw)
    case .footnote(let footnote): render(footnote, attributes, headingLevel: level)
    case .target: attributes.anchors
    case .comment, .substitutionDefinition, .contents, .systemMessage: HTML()
    case .directive(let directive): render(directive, headingLevel: level)
    case .operation(let id): render(id, attributes, headingLevel: level)
    case .operationPart(let part): render(part)
    case .operationIndex(let index): render(index, attributes, headingLevel: level)
    case .objectDescription(let object): render(object, attributes, headingLevel: level)
    case .linkTree(let items): render(items, attributes)
    case .tabs(let tabs): render(tabs, attributes, headingLevel: level)
    }
  }
}

extension Block {
  /// Whether the element of the block carries all fragments that lead to it, not the first alone.
  fileprivate var placesItsFragments: Bool {
    switch kind {
    case .operation, .operationIndex, .target: true
    case .section(let section): section.namedOperation != nil
    default: false
    }
  }
}
