import DocsModel

extension ContentRenderer {
  func render(_ list: BulletList, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let items = render(list.items, isTight: list.isTight, headingLevel: headingLevel)
    return "<ul\(attributes)>\n\(items)</ul>"
  }

  func render(_ list: EnumeratedList, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let items = render(list.items, isTight: list.isTight, headingLevel: headingLevel)
    let start = list.start == 1 ? nil : String(list.start)
    let type = list.numbering.typeAttribute
    return """
      <ol\(attributes)\(attribute: "type", type)\(attribute: "start", start)>
      \(items)</ol>
      """
  }

  private func render(_ items: [ListItem], isTight: Bool, headingLevel: Int) -> HTML {
    items.map { item in
      let blocks =
        isTight
        ? renderTight(item.blocks, headingLevel: headingLevel)
        : render(item.blocks, headingLevel: headingLevel)
      return "<li\(item.attributes)>\(item.attributes.furtherAnchors)\(blocks)</li>\n"
    }.joined()
  }

  /// Renders blocks with the text of a plain paragraph in place, without an element around it;
  /// several are told apart.
  func renderTight(_ blocks: [Block], headingLevel: Int) -> HTML {
    let paragraphs = blocks.count { if case .paragraph = $0.kind { true } else { false } }
    guard paragraphs < 2 else { return render(blocks, headingLevel: headingLevel) }
    return blocks.map { block in
      guard case .paragraph(let inlines) = block.kind, block.attributes == .none else {
        return render([block], headingLevel: headingLevel)
      }
      return render(inlines)
    }.joined(separator: "\n")
  }

  func render(_ items: [DefinitionItem], _ attributes: Attributes, headingLevel: Int) -> HTML {
    let rows: [HTML] = items.map { item in
      let classifiers: [HTML] = item.classifiers.map {
        "<span class=\"classifier-delimiter\"> : </span><span class=\"classifier\">\(render($0))</span>"
      }
      let link = item.attributes.ids.first.map { permalink(to: $0, title: item.term.plainText) }
      let term: HTML = """
        <dt\(item.attributes)>\(item.attributes.furtherAnchors)\(render(item.term))\(classifiers)\
        \(link ?? HTML())</dt>

        """
      // A term without a definition shares that of the next.
      if item.definition.isEmpty { return term }
      return """
        \(term)<dd>\(render(item.definition, headingLevel: headingLevel))</dd>

        """
    }
    return "<dl\(attributes)>\n\(rows)</dl>"
  }

  func render(_ fields: [Field], _ attributes: Attributes, headingLevel: Int) -> HTML {
    let rows: [HTML] = fields.map { field in
      """
      <dt>\(render(field.nameInlines))<span class="colon">:</span></dt>
      <dd>\(render(field.body, headingLevel: headingLevel))</dd>

      """
    }
    return "<dl\(attributes.adding("field-list"))>\n\(rows)</dl>"
  }

  func render(_ items: [OptionItem], _ attributes: Attributes, headingLevel: Int) -> HTML {
    let rows: [HTML] = items.map { item in
      let options: [HTML] = item.options.map { option in
        let argument: HTML = option.argument.map { "\(option.delimiter)<var>\($0)</var>" } ?? HTML()
        return "<kbd>\(option.string)\(argument)</kbd>"
      }
      return """
        <dt>\(options.joined(separator: ", "))</dt>
        <dd>\(render(item.description, headingLevel: headingLevel))</dd>

        """
    }
    return "<dl\(attributes.adding("option-list"))>\n\(rows)</dl>"
  }

  func render(_ lines: [LineBlockItem], _ attributes: Attributes) -> HTML {
    let items: [HTML] = lines.map { line in
      switch line {
      // An empty line keeps its height by a line break.
      case .line(let inlines):
        "<div class=\"line\">\(inlines.isEmpty ? "<br>" : render(inlines))</div>\n"
      case .nested(let lines): "\(render(lines, .none))\n"
      }
    }
    return "<div\(attributes.adding("line-block"))>\n\(items)</div>"
  }
}

extension EnumeratedList.Numbering {
  fileprivate var typeAttribute: String? {
    switch self {
    case .arabic: nil
    case .lowerAlpha: "a"
    case .upperAlpha: "A"
    case .lowerRoman: "i"
    case .upperRoman: "I"
    }
  }
}
