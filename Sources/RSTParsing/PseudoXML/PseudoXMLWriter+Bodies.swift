import DocsModel

extension PseudoXMLWriter {
  mutating func literalBlock(_ literal: LiteralBlock, _ attributes: [String: String]) {
    var attributes = attributes.adding("xml:space", "preserve")
    if literal.isCode {
      let classes = ["code", literal.language, attributes["classes"]]
      attributes["classes"] = classes.compactMap { $0 }.joined(separator: " ")
    }
    element("literal_block", attributes) { writer in
      if let inlines = literal.inlines { return writer.inlines(inlines) }
      writer.code(
        literal.text,
        language: literal.language,
        firstLineNumber: literal.firstLineNumber
      )
    }
  }

  mutating func image(_ image: Image) {
    let content: (inout PseudoXMLWriter) -> Void = { writer in
      writer.element("image", image.written)
    }
    guard let reference = image.reference else { return content(&self) }
    var attributes: [String: String] = [:]
    switch reference.target {
    case .name(let name):
      attributes["refname"] = name
      attributes["name"] = reference.name
    case .address(let address): attributes["refuri"] = address
    case .anonymous: attributes["anonymous"] = "1"
    }
    element("reference", attributes, content)
  }

  mutating func figure(_ figure: Figure, _ attributes: [String: String]) {
    var attributes = attributes.adding("align", figure.alignment)
    if figure.width != "image" { attributes["width"] = figure.width }
    element("figure", attributes) { writer in
      writer.image(figure.image)
      if let caption = figure.caption { writer.element("caption") { $0.inlines(caption) } }
      if !figure.legend.isEmpty { writer.element("legend") { $0.blocks(figure.legend) } }
    }
  }

  mutating func admonition(_ admonition: Admonition, _ attributes: [String: String]) {
    element(admonition.kind, attributes) { writer in
      if let title = admonition.title { writer.element("title") { $0.inlines(title) } }
      writer.blocks(admonition.blocks)
    }
  }

  mutating func container(_ container: Container, _ attributes: [String: String]) {
    element(container.role.rawValue, attributes) { writer in
      if let title = container.title { writer.element("title") { $0.inlines(title) } }
      if let subtitle = container.subtitle {
        writer.element("subtitle") { $0.inlines(subtitle) }
      }
      writer.blocks(container.blocks)
    }
  }

  /// The topic that docutils makes at once; its list comes with a transform.
  mutating func contents(_ contents: Contents, _ written: Attributes) {
    var attributes = written
    attributes.classes = ["contents"] + attributes.classes + (contents.isLocal ? ["local"] : [])
    element("topic", attributes.written) { writer in
      if let title = contents.title {
        writer.element("title") { $0.inlines(title) }
      } else if !contents.isLocal {
        writer.textElement("title", "Contents")
      }
      writer.element("pending")
    }
  }

  mutating func table(_ table: Table, _ attributes: [String: String]) {
    let attributes = attributes.adding("align", table.alignment?.rawValue)
      .adding("width", table.width)
    element("table", attributes) { writer in
      if let title = table.title { writer.element("title") { $0.inlines(title) } }
      writer.element("tgroup", ["cols": String(table.columns.count)]) { writer in
        table.columns.forEach { writer.column($0) }
        if !table.headerRows.isEmpty { writer.rows(table.headerRows, "thead") }
        writer.rows(table.rows, "tbody")
      }
    }
  }

  private mutating func column(_ column: Table.Column) {
    var attributes = ["colwidth": String(column.width)]
    if column.isStub { attributes["stub"] = "1" }
    element("colspec", attributes)
  }

  private mutating func rows(_ rows: [Table.Row], _ tag: String) {
    element(tag) { writer in
      for row in rows {
        writer.element("row") { writer in row.cells.forEach { writer.cell($0) } }
      }
    }
  }

  private mutating func cell(_ cell: Table.Cell) {
    var attributes: [String: String] = [:]
    if cell.columnSpan > 1 { attributes["morecols"] = String(cell.columnSpan - 1) }
    if cell.rowSpan > 1 { attributes["morerows"] = String(cell.rowSpan - 1) }
    element("entry", attributes) { $0.blocks(cell.blocks) }
  }
}

extension Image {
  fileprivate var written: [String: String] {
    attributes.written.adding("uri", source).adding("alt", alternative).adding("width", width)
      .adding("height", height).adding("scale", scale.map { String($0) })
      .adding("align", alignment).adding("loading", loading)
  }
}
