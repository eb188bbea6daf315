import DocsModel

/// What pages of a reference tell of each other, found once for the site.
struct ReferenceIndex: Sendable {
  private var indexPages: [Int: PagePath] = [:]
  private var sources: [PagePath: SourceFile.ID] = [:]
  /// For each API the operations that lead to each of its schemas.
  private var usage: [SchemaUsage] = []
  /// For each API, where they were made before its pages.
  private var samples: [SampleTable] = []

  /// The operations that examples in texts are requests to.
  private(set) var finder = OperationFinder()

  init() {}

  init(_ site: Site, samples: [SampleTable] = []) {
    self.samples = samples
    for page in site.pages {
      switch page.kind {
      case .apiIndex(let api): indexPages[api] = indexPages[api] ?? page.path
      case .document(let source): sources[page.path] = source
      case .operation, .schema, .components: break
      }
    }
    usage = site.apis.map(SchemaUsage.init)
    finder = OperationFinder(site)
  }

  func indexPage(of api: Int) -> PagePath? {
    indexPages[api]
  }

  func samples(of api: Int) -> SampleTable {
    samples[api: api]
  }

  /// Whether the writer of a page described the operation there, in words of their own.
  func isWritten(_ operation: API.Operation, on page: PagePath) -> Bool {
    sources[page] == operation.range.file
  }

  func users(of schema: API.Schema.ID, in api: Int) -> SchemaUsage.Users {
    usage.indices.contains(api) ? usage[api].users(of: schema) : SchemaUsage.Users()
  }
}
