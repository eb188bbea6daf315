import DocsModel

extension SiteAssembler {
  func linkTable(
    _ project: Project,
    _ drafts: [DocumentDraft],
    _ indices: [DocumentIndex],
    _ operations: OperationTable
  ) -> Diagnosed<LinkTable> {
    let titles = zip(drafts, indices).map { FileTitle.of($0, $1) }
    var table = LinkTable(project: project, drafts: drafts, indices: indices, titles: titles)
    for api in operations.apis {
      table.add(api.indexPage)
      if let page = api.componentsPage { table.add(page) }
      for operation in api.operations {
        guard let home = operation.home else { continue }
        table.add(operation, home: home)
        if case .page(let page, nil) = home { table.add(page) }
      }
      for schema in api.schemas {
        if case .page(let page, _)? = schema.home { table.add(page) }
      }
    }
    let routing = PagePath(GeneratedPages.routingTable + ".html")
    if drafts.contains(where: \.hasHTTPDomain), table.pagePaths[routing.path] == nil {
      table.add(routing)
      table.routingTable = routing
    }
    return Diagnosed(table, table.diagnostics)
  }

  func resolve(
    _ draft: DocumentDraft,
    document: Int,
    _ links: LinkTable,
    _ operations: OperationTable
  ) -> ResolvedDocument {
    let source = LinkResolver.Source(
      path: draft.document.path,
      document: document,
      page: draft.page,
      index: links.indices[document],
      substitutions: draft.substitutions,
      toctrees: draft.toctrees,
      operations: draft.operations,
      modules: draft.modules
    )
    var resolver = LinkResolver(table: links, operations: operations, source: source)
    let blocks = resolver.resolve(draft.blocks)
    return Diagnosed(
      (blocks, resolver.resolvedOperations, resolver.assets),
      resolver.diagnostics
    )
  }

  /// Resolves what the specification of an API says; what documents add is theirs to resolve.
  ///
  /// An API without a specification has no draft.
  func resolve(
    _ index: Int,
    _ draft: DescriptionDraft?,
    _ links: LinkTable,
    _ operations: OperationTable,
    _ jobs: Jobs
  ) async -> Diagnosed<(api: API.Description, assets: Set<Asset>)> {
    var api = operations.apis[index]
    let added = api.operations.dropFirst(operations.specifiedCounts[index])
    api.operations.removeLast(added.count)
    let source = LinkResolver.Source(
      path: api.specification ?? "",
      document: nil,
      page: api.indexPage,
      index: draft?.names ?? DocumentIndex(),
      substitutions: draft?.substitutions ?? [:],
      toctrees: [:],
      operations: []
    )
    var resolver = DescriptionResolver(
      resolver: LinkResolver(table: links, operations: operations, source: source),
      jobs: jobs
    )
    var resolved = await resolver.resolve(api)
    resolved.operations += added
    return Diagnosed((resolved, resolver.assets), resolver.diagnostics)
  }
}
