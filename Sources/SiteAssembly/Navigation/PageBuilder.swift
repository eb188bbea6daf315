import DocsModel

/// Makes the pages of documents and APIs, without their places in the navigation.
struct PageBuilder: Sendable {
  let configuration: SiteConfiguration
  let table: LinkTable
  let apis: [API.Description]

  func page(of draft: DocumentDraft, document: Int, blocks: [Block]) -> Page {
    Page(
      path: draft.page,
      kind: .document(draft.document.file),
      title: table.titles[document],
      description: draft.metadata["description"],
      keywords: draft.metadata["keywords"],
      blocks: blocks,
      outline: outline(of: blocks, page: draft.page),
      isOrphan: draft.metadata["orphan"] != nil
    )
  }

  func pages(of api: Int) -> [Page] {
    let description = apis[api]
    let index = Page(
      path: description.indexPage,
      kind: .apiIndex(api),
      title: description.title,
      description: description.summary
    )
    return [index] + operationPages(of: api) + schemaPages(of: api) + componentPages(of: api)
  }

  private func componentPages(of api: Int) -> [Page] {
    apis[api].componentsPage.map { path in
      [Page(path: path, kind: .components(api: api), title: API.Component.title)]
    } ?? []
  }

  private func operationPages(of api: Int) -> [Page] {
    apis[api].operations.enumerated().compactMap { index, operation in
      guard case .page(let path, nil)? = operation.home else { return nil }
      return Page(
        path: path,
        kind: .operation(API.Operation.ID(api: api, index: index)),
        title: APINavigation.title(of: operation),
        description: operation.description.first?.plainText
      )
    }
  }

  private func schemaPages(of api: Int) -> [Page] {
    apis[api].schemas.enumerated().compactMap { index, schema in
      guard case .page(let path, nil)? = schema.home else { return nil }
      return Page(
        path: path,
        kind: .schema(api: api, API.Schema.ID(index: index)),
        title: schema.name,
        description: schema.schema.description.first?.plainText
      )
    }
  }

  /// The headings below the title, operations among them.
  private func outline(of blocks: [Block], page: PagePath) -> [OutlineItem] {
    let items = OutlineReader(apis: apis, page: page).items(of: blocks)
    guard items.count == 1, let title = items.first else { return items }
    return title.children
  }
}

/// Reads the headings of a page and the operations between them.
private struct OutlineReader {
  private static let depthLimit = 8

  let apis: [API.Description]
  let page: PagePath

  func items(of blocks: [Block], depth: Int = 0) -> [OutlineItem] {
    guard depth < Self.depthLimit else { return [] }
    return blocks.flatMap { block -> [OutlineItem] in
      switch block.kind {
      case .section(let section):
        let item = OutlineItem(
          title: section.title.plainText.trimmed,
          fragment: block.attributes.ids.first ?? "",
          children: items(of: section.blocks, depth: depth + 1)
        )
        return [item]
      case .operation(let id):
        guard let fragment = block.attributes.ids.first else { return [] }
        let operation = apis[id.api].operations[id.index]
        return [OutlineItem(title: OperationKey.written(operation), fragment: fragment)]
      case .container(let container): return items(of: container.blocks, depth: depth)
      default: return []
      }
    }
  }
}
