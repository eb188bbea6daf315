import DocsModel

extension PseudoXMLWriter {
  mutating func blocks(_ blocks: [Block]) {
    blocks.forEach { block($0) }
  }

  private mutating func block(_ block: Block) {
    let attributes = block.attributes.written
    switch block.kind {
    case .section(let section): self.section(section, attributes)
    case .paragraph(let inlines): element("paragraph", attributes) { $0.inlines(inlines) }
    case .transition: element("transition", attributes)
    case .bulletList(let list):
      element("bullet_list", attributes.adding("bullet", list.marker)) { $0.items(list.items) }
    case .enumeratedList(let list): enumeratedList(list, attributes)
    case .definitionList(let items): definitionList(items, attributes)
    case .fieldList(let fields): fieldList(fields, attributes)
    case .optionList(let items): optionList(items, attributes)
    case .lineBlock(let items): lineBlock(items, attributes)
    case .literalBlock(let literal): literalBlock(literal, attributes)
    case .doctestBlock(let text): preformatted("doctest_block", text, attributes)
    case .mathBlock(let text): preformatted("math_block", text, attributes)
    case .blockQuote(let quote): blockQuote(quote, attributes)
    case .table(let table): self.table(table, attributes)
    case .image(let image): self.image(image)
    case .figure(let figure): self.figure(figure, attributes)
    case .admonition(let admonition): self.admonition(admonition, attributes)
    case .container(let container): self.container(container, attributes)
    case .rubric(let inlines): element("rubric", attributes) { $0.inlines(inlines) }
    case .raw(let raw): preformatted("raw", raw.text, attributes.adding("format", raw.format))
    case .footnote(let footnote): self.footnote(footnote, attributes)
    case .comment(let text): preformatted("comment", text, attributes)
    case .target(let target): self.target(target, attributes)
    case .substitutionDefinition(let definition): substitution(definition, attributes)
    case .contents(let contents): self.contents(contents, block.attributes)
    case .systemMessage(let message): systemMessage(message)
    case .directive(let directive): self.directive(directive, attributes)
    case .operation, .operationPart, .operationIndex, .objectDescription, .linkTree, .tabs: break
    }
  }

  private mutating func section(_ section: Section, _ attributes: [String: String]) {
    element("section", attributes) { writer in
      writer.element("title") { $0.inlines(section.title) }
      writer.blocks(section.blocks)
    }
  }

  private mutating func items(_ items: [ListItem]) {
    for item in items {
      element("list_item", item.attributes.written) { $0.blocks(item.blocks) }
    }
  }

  private mutating func enumeratedList(_ list: EnumeratedList, _ attributes: [String: String]) {
    var attributes = attributes.adding("enumtype", list.numbering.rawValue)
    attributes["prefix"] = list.prefix
    attributes["suffix"] = list.suffix
    if list.start != 1 { attributes["start"] = String(list.start) }
    element("enumerated_list", attributes) { $0.items(list.items) }
  }

  private mutating func definitionList(_ items: [DefinitionItem], _ attributes: [String: String]) {
    element("definition_list", attributes) { writer in
      for item in items {
        writer.element("definition_list_item", item.attributes.written) { writer in
          writer.element("term") { $0.inlines(item.term) }
          for classifier in item.classifiers {
            writer.element("classifier") { $0.inlines(classifier) }
          }
          writer.element("definition") { $0.blocks(item.definition) }
        }
      }
    }
  }

  private mutating func fieldList(_ fields: [Field], _ attributes: [String: String]) {
    element("field_list", attributes) { writer in
      for field in fields {
        writer.element("field") { writer in
          writer.element("field_name") { $0.inlines(field.nameInlines) }
          writer.element("field_body") { $0.blocks(field.body) }
        }
      }
    }
  }

  private mutating func optionList(_ items: [OptionItem], _ attributes: [String: String]) {
    element("option_list", attributes) { writer in
      for item in items {
        writer.element("option_list_item") { writer in
          writer.element("option_group") { writer in
            item.options.forEach { writer.option($0) }
          }
          writer.element("description") { $0.blocks(item.description) }
        }
      }
    }
  }

  private mutating func option(_ option: OptionItem.Option) {
    element("option") { writer in
      writer.textElement("option_string", option.string)
      guard let argument = option.argument else { return }
      writer.textElement("option_argument", argument, ["delimiter": option.delimiter])
    }
  }

  private mutating func lineBlock(_ items: [LineBlockItem], _ attributes: [String: String]) {
    element("line_block", attributes) { writer in
      for item in items {
        switch item {
        case .line(let inlines): writer.element("line") { $0.inlines(inlines) }
        case .nested(let items): writer.lineBlock(items, [:])
        }
      }
    }
  }

  mutating func preformatted(_ tag: String, _ text: String, _ attributes: [String: String]) {
    textElement(tag, text, attributes.adding("xml:space", "preserve"))
  }

  private mutating func blockQuote(_ quote: BlockQuote, _ attributes: [String: String]) {
    element("block_quote", attributes) { writer in
      writer.blocks(quote.blocks)
      guard let attribution = quote.attribution else { return }
      writer.element("attribution") { $0.inlines(attribution) }
    }
  }

  private mutating func footnote(_ footnote: Footnote, _ attributes: [String: String]) {
    var attributes = attributes
    var tag = "footnote"
    var label: String?
    switch footnote.label {
    case .number(let number): label = String(number)
    case .autoNumber: attributes["auto"] = "1"
    case .symbol: attributes["auto"] = "*"
    case .citation(let name):
      tag = "citation"
      label = name
    }
    element(tag, attributes) { writer in
      if let label { writer.textElement("label", label) }
      writer.blocks(footnote.blocks)
    }
  }

  private mutating func target(_ target: HyperlinkTarget, _ attributes: [String: String]) {
    var attributes = attributes
    if target.isAnonymous { attributes["anonymous"] = "1" }
    switch target.destination {
    case .next, .anonymousName: break
    case .address(let address): attributes["refuri"] = address
    case .name(let name): attributes["refname"] = name
    }
    element("target", attributes)
  }

  private mutating func substitution(
    _ definition: SubstitutionDefinition,
    _ attributes: [String: String]
  ) {
    var attributes = attributes
    if attributes["dupnames"] == nil { attributes["names"] = Attributes.escaped(definition.name) }
    if definition.trimsLeft { attributes["ltrim"] = "1" }
    if definition.trimsRight { attributes["rtrim"] = "1" }
    element("substitution_definition", attributes) { $0.inlines(definition.inlines) }
  }

  private mutating func systemMessage(_ message: SystemMessage) {
    let types = ["DEBUG", "INFO", "WARNING", "ERROR", "SEVERE"]
    var attributes = ["level": String(message.level), "source": "test data"]
    attributes["type"] = types[min(max(message.level, 0), 4)]
    attributes["line"] = message.line.map { String($0) }
    if !message.backlinks.isEmpty {
      attributes["backrefs"] = message.backlinks.joined(separator: " ")
    }
    element("system_message", attributes) { writer in
      writer.textElement("paragraph", message.message)
      if let source = message.source { writer.preformatted("literal_block", source, [:]) }
      writer.blocks(message.details)
    }
  }

  private mutating func directive(_ directive: Directive, _ attributes: [String: String]) {
    element("directive", attributes.adding("name", directive.name)) { writer in
      if case .blocks(let blocks) = directive.content { writer.blocks(blocks) }
    }
  }
}

extension [String: String] {
  func adding(_ key: String, _ value: String?) -> Self {
    var result = self
    if let value { result[key] = value }
    return result
  }
}
