package import DocsModel

/// Makes one site of all documents and API descriptions.
package struct SiteAssembler: Sendable {
  let configuration: SiteConfiguration
  let sources: SourceTree

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
    let specifications = apis.map { log.note(DescriptionDraft.draft(of: $0, in: project)) }
    let operations = log.note(
      self.operations(
        of: styled(specifications.map(\.api), by: drafts),
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
    var specified: [(api: API.Description, assets: Set<Asset>)] = []
    for api in operations.apis.indices {
      let draft = specifications.indices.contains(api) ? specifications[api] : nil
      specified.append(log.note(await resolve(api, draft, links, operations, jobs)))
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
