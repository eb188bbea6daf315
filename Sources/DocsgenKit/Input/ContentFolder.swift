package import DocsModel
import Glibc

/// The folder that a site is made from; everything below it is read once, before the first stage.
package struct ContentFolder: Sendable {
  /// As the user gave it.
  package let path: String

  package init(at path: String) throws(BuildFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason = SystemError()
      guard reason.code != ENOENT else { throw BuildFailure(.missingContent(path)) }
      throw BuildFailure(.unreadable(path, reason: reason.reason))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw BuildFailure(.contentIsNoFolder(path))
    }
    self.path = path
  }

  /// Reads all text files, and lists what else there is.
  package func sources(_ jobs: Jobs = Jobs(1)) async throws(BuildFailure) -> SourceTree {
    var cache = FileCache()
    return try await sources(reusing: &cache, jobs)
  }

  func sources(
    reusing cache: inout FileCache,
    _ jobs: Jobs
  ) async throws(BuildFailure) -> SourceTree {
    do {
      var walk = try ContentWalk(root: path)
      try walk.visitRoot()
      let contents = await cache.contents(of: walk.texts, below: walk.root, jobs)
      return SourceTree(
        contents: contents.bytes,
        assets: walk.assets,
        unreadable: walk.unreadable.merging(contents.unreadable) { first, _ in first }
      )
    } catch {
      throw BuildFailure(.unreadable(path, reason: error.reason))
    }
  }

  /// The files that the site takes over as they are.
  func assets(of site: Site, in sources: SourceTree) -> Diagnosed<[OutputFile]> {
    var result = Diagnosed<[OutputFile]>([])
    for asset in site.assets {
      do throws(ReadRefusal) {
        let bytes = try bytes(of: asset.source, in: sources)
        result.value.append(OutputFile(path: asset.destination, bytes: bytes))
      } catch {
        result.diagnostics.append(.unreadable(path + "/" + asset.source, reason: error.reason))
      }
    }
    return result
  }

  func bytes(of file: String, in sources: SourceTree) throws(ReadRefusal) -> [UInt8] {
    if let source = sources[file] { return source.bytes }
    return try FileReading.bytes(of: path + "/" + file)
  }
}
