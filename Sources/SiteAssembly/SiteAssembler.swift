package import DocsModel

/// Makes one site of all documents and API descriptions.
package struct SiteAssembler: Sendable {
  private let configuration: SiteConfiguration
  private let sources: SourceTree

  package init(configuration: SiteConfiguration, sources: SourceTree) {
    self.configuration = configuration
    self.sources = sources
  }

  /// Makes the site; what `memory` holds of the assembly before is not made again where it would be the
  /// same.
  package func assemble(
    documents: [Document],
    descriptions: [API.Description],
    python: [Python.Module] = [],
    reusing memory: inout AssemblyMemory,
    jobs: Jobs
  ) async -> Diagnosed<Site> {
    var log = DiagnosticLog()
    memory.begin(
      in: AssemblySetting(
        configuration: configuration,
        sources: sources,
        descriptions: descriptions,
        python: python
      )
    )
    let apis = log.note(
      ConfiguredAPIs.settle(descriptions, configuration: configuration, sources: sources)
    )
    let project = Project(
      configuration: configuration,
      sources: sources,
      documents: documents,
      descriptions: apis,
      python: python
    )
    let layout = log.note(DocumentLayout.settle(documents, names: project.names))
    let indexed = await memory.drafts(of: documents, pages: layout.pages, in: sources, jobs) {
      index(documents[$0], page: layout.pages[$0], in: project)
    }.map { log.note($0) }
    let drafts = indexed.map(\.draft).withEntriesByWeight
    let operations = log.note(
      self.operations(
        of: styled(apis, by: drafts),
        drafts,
        indexed.map(\.index),
        paths: layout.paths
      )
    )
    let links = log.note(linkTable(project, drafts, indexed.map(\.index), operations))
    let surroundings = LinkSurroundings(links, operations)
    let resolved = await memory.resolutions(of: documents, in: surroundings, sources, jobs) {
      resolve(drafts[$0], document: $0, links, operations)
    }.map { log.note($0) }
    let specified = operations.apis.indices.map { api in
      log.note(resolve(api, links, operations))
    }
    let joined = OperationJoiner.join(
      operations,
      descriptions: specified.map(\.api),
      prose: resolved.map(\.operations)
    )
    let assets = resolved.map(\.assets) + specified.map(\.assets)
    let navigation = log.note(self.navigation(links, drafts, joined))
    let builder = PageBuilder(configuration: configuration, table: links, apis: joined)
    let pages = drafts.indices.map { document in
      builder.page(of: drafts[document], document: document, blocks: resolved[document].blocks)
    }
    let site = Site(
      configuration: titled(links),
      pages: placed(
        pages + routingTable(links, joined, documents)
          + joined.indices.flatMap { builder.pages(of: $0) },
        navigation,
        joined
      ),
      navigation: navigation,
      apis: joined,
      assets: Set(assets.joined()).sorted { $0.source < $1.source }
    )
    return Diagnosed(site, log.diagnostics)
  }
}

extension SiteAssembler {
  private func index(
    _ document: Document,
    page: PagePath,
    in project: Project
  ) -> DraftedDocument {
    let draft = DirectiveExpander.draft(of: document, page: page, in: project)
    return draft.map { draft in
      DocumentIndexer.index(draft, substitutions: configuration.substitutions)
    }
  }

  /// The descriptions as the directives that place their operations want them.
  private func styled(
    _ apis: [API.Description],
    by drafts: [DocumentDraft]
  ) -> [API.Description] {
    var result = apis
    for (id, style) in drafts.flatMap(\.styles) {
      style.apply(to: &result[id.api].operations[id.index])
    }
    return result
  }

  private func operations(
    of apis: [API.Description],
    _ drafts: [DocumentDraft],
    _ indices: [DocumentIndex],
    paths: PagePathTable
  ) -> Diagnosed<OperationTable> {
    let root = drafts.firstIndex { $0.name == "index" }
    let title = configuration.title ?? root.flatMap { indices[$0].title } ?? "API"
    var matcher = OperationMatcher(apis: apis, configuration: configuration, siteTitle: title)
    matcher.match(drafts, indices)
    let table = OperationHomes.settle(
      matcher.table,
      paths: paths,
      drafts: drafts,
      indices: indices
    )
    return Diagnosed(table, matcher.diagnostics)
  }

  /// The configuration with the title of the index page where the site file gives none.
  private func titled(_ links: LinkTable) -> SiteConfiguration {
    var result = configuration
    let root = links.project.documents["index"]
    result.title = configuration.title ?? root.map { links.titles[$0] }
    return result
  }

  private func linkTable(
    _ project: Project,
    _ drafts: [DocumentDraft],
    _ indices: [DocumentIndex],
    _ operations: OperationTable
  ) -> Diagnosed<LinkTable> {
    let titles = zip(drafts, indices).map { FileTitle.of($0, $1) }
    var table = LinkTable(project: project, drafts: drafts, indices: indices, titles: titles)
    for api in operations.apis {
      table.add(api.indexPage)
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

  private func resolve(
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
  private func resolve(
    _ index: Int,
    _ links: LinkTable,
    _ operations: OperationTable
  ) -> Diagnosed<(api: API.Description, assets: Set<Asset>)> {
    var api = operations.apis[index]
    let added = api.operations.dropFirst(operations.specifiedCounts[index])
    api.operations.removeLast(added.count)
    let source = LinkResolver.Source(
      path: api.specification ?? "",
      document: nil,
      page: api.indexPage,
      index: DocumentIndex(),
      substitutions: [:],
      toctrees: [:],
      operations: []
    )
    var resolver = LinkResolver(table: links, operations: operations, source: source)
    var resolved = resolver.rewrite(api)
    resolved.operations += added
    return Diagnosed((resolved, resolver.assets), resolver.diagnostics)
  }

  private func routingTable(
    _ links: LinkTable,
    _ apis: [API.Description],
    _ documents: [Document]
  ) -> [Page] {
    guard let path = links.routingTable, let file = documents.first?.file else { return [] }
    let title = GeneratedPages.title(of: "routingtable") ?? ""
    return [RoutingTable(of: apis).page(at: path, title: title, file: file)]
  }

  private func navigation(
    _ links: LinkTable,
    _ drafts: [DocumentDraft],
    _ apis: [API.Description]
  ) -> Diagnosed<[NavigationItem]> {
    var builder = NavigationBuilder(table: links, drafts: drafts, apis: apis)
    let items = builder.items()
    return Diagnosed(items, builder.diagnostics)
  }

  /// The pages with their neighbours, and a home page where no document is one.
  private func placed(
    _ pages: [Page],
    _ navigation: [NavigationItem],
    _ apis: [API.Description]
  ) -> [Page] {
    if let home = pages.first(where: { $0.path.path == "index.html" }) {
      let link = PageLink(title: home.title, destination: .page(home.path, fragment: nil))
      return ReadingOrder(navigation, apis: apis, home: link).placed(pages)
    }
    let home = HomePage.page(
      navigation,
      pages: pages,
      apis: apis,
      title: configuration.title ?? "Contents"
    )
    return ReadingOrder(navigation, apis: apis, home: nil).placed((home.map { [$0] } ?? []) + pages)
  }
}

/// A document whose directives are replaced, and what others may refer to in it.
typealias DraftedDocument = Diagnosed<(draft: DocumentDraft, index: DocumentIndex)>

/// The text of a document's page, its operations, and the files that it shows.
typealias ResolvedDocument = Diagnosed<
  (blocks: [Block], operations: [API.Operation], assets: Set<Asset>)
>

/// The messages of all steps, in their order.
private struct DiagnosticLog {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func note<Value>(_ result: Diagnosed<Value>) -> Value {
    diagnostics += result.diagnostics
    return result.value
  }
}
