import DocsModel

/// The files that a site takes over as they are, read when somebody asks for them.
struct SiteAssets: Sendable {
  private let content: ContentFolder
  private let sources: SourceTree
  private let places: [String: String]

  init(of site: Site, in content: ContentFolder, _ sources: SourceTree) {
    self.content = content
    self.sources = sources
    places = Dictionary(
      site.assets.map { ($0.destination.path, $0.source) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  var paths: [String] {
    places.keys.sorted()
  }

  func bytes(at path: String) -> [UInt8]? {
    places[path].flatMap { try? content.bytes(of: $0, in: sources) }
  }
}
