import DocsModel

/// What pages of a reference tell of each other, found once for the site.
struct ReferenceIndex: Sendable {
  private var indexPages: [Int: PagePath] = [:]
  /// For each API the operations that lead to each of its schemas.
  private var usage: [SchemaUsage] = []

  init() {}

  init(_ site: Site) {
    for page in site.pages {
      guard case .apiIndex(let api) = page.kind, indexPages[api] == nil else { continue }
      indexPages[api] = page.path
    }
    usage = site.apis.map(SchemaUsage.init)
  }

  func indexPage(of api: Int) -> PagePath? {
    indexPages[api]
  }

  func users(of schema: API.Schema.ID, in api: Int) -> SchemaUsage.Users {
    usage.indices.contains(api) ? usage[api].users(of: schema) : SchemaUsage.Users()
  }
}
