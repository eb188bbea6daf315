import DocsModel

/// Blocks and inlines without a source, for tests that are not about places.
extension Block {
  static func of(_ kind: Kind, ids: [String] = [], classes: [String] = []) -> Block {
    let attributes = Attributes(ids: ids, classes: classes)
    return Block(kind: kind, attributes: attributes, range: .none)
  }

  static func text(_ text: String) -> Block {
    .of(.paragraph([.text(text)]))
  }

  static func section(_ title: String, id: String, _ blocks: [Block]) -> Block {
    .of(
      .section(Section(title: [.text(title)], titleRange: .none, blocks: blocks)),
      ids: [id]
    )
  }
}

extension SourceRange {
  static let none = SourceRange.startOfFile(SourceFile.ID(0))
}

extension ListItem {
  static func of(_ blocks: Block...) -> ListItem {
    ListItem(blocks: blocks, range: .none)
  }
}

extension Table.Cell {
  static func of(_ text: String, columns: Int = 1, rows: Int = 1) -> Table.Cell {
    Table.Cell(blocks: [.text(text)], columnSpan: columns, rowSpan: rows, range: .none)
  }
}

extension Page {
  static func document(_ path: String, title: String, _ blocks: [Block] = []) -> Page {
    Page(
      path: PagePath(path),
      kind: .document(SourceFile.ID(0)),
      title: title,
      blocks: blocks
    )
  }
}

extension Site {
  static func of(
    _ pages: [Page],
    configuration: SiteConfiguration = SiteConfiguration(title: "Sample"),
    navigation: [NavigationItem] = [],
    apis: [API.Description] = []
  ) -> Site {
    Site(
      configuration: configuration,
      pages: pages,
      navigation: navigation,
      apis: apis,
      assets: []
    )
  }
}
