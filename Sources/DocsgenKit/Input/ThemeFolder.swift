import DocsModel

/// A folder with the templates, style sheets and scripts of a site.
struct ThemeFolder {
  private let path: String

  init(at path: String) {
    self.path = path
  }

  /// All files by their paths below the folder.
  func files() async throws(BuildFailure) -> [String: [UInt8]] {
    var cache = FileCache()
    return try await files(reusing: &cache)
  }

  func files(reusing cache: inout FileCache) async throws(BuildFailure) -> [String: [UInt8]] {
    guard RealPath.of(path) != nil else { throw BuildFailure(.missingTheme(path)) }
    do {
      var walk = try ContentWalk(root: path)
      try walk.visitRoot()
      var files = await cache.contents(of: walk.texts, below: walk.root, Jobs(1)).bytes
      for asset in walk.assets { files[asset] = try FileReading.bytes(of: path + "/" + asset) }
      return files
    } catch {
      throw BuildFailure(.unreadable(path, reason: error.reason))
    }
  }
}
