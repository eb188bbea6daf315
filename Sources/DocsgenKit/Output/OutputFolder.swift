package import DocsModel
import Glibc

/// The folder that a site is published in, all at once or not at all.
///
/// The new site is written beside the old one and takes its place by one exchange of names, so a
/// build that fails or is killed at any moment leaves the old site whole. A file whose bytes are
/// the same stays the same file, with its time. Only a folder that docsgen made is replaced: it
/// holds the marker `.docsgen`.
package struct OutputFolder: Sendable {
  static let marker = ".docsgen"

  /// As the user gave it.
  private let name: String
  /// The same without links, for the exchange of names must not replace a link.
  private let path: String

  /// Refuses, before anything is built, a folder that is not to be replaced.
  package init(at name: String, besides inputs: [String]) throws(BuildFailure) {
    guard let path = RealPath.ofFuture(name) else {
      throw BuildFailure(.unwritable(name, reason: SystemError().reason))
    }
    self.name = name
    self.path = path
    for input in inputs {
      guard let real = RealPath.of(input), Self.areEntangled(real, path) else { continue }
      throw BuildFailure(.entangledOutput(name, content: input))
    }
    try checkOwnership()
  }

  package func replaceContents(with files: [OutputFile], jobs: Jobs) async throws(BuildFailure) {
    do {
      try FolderMaking.makeWithParents(parent)
      Leftovers(of: path).clear()
      let staging = try StagingFolder(for: path)
      try await staging.write(files, jobs: jobs)
      try staging.takePlace()
    } catch {
      let place = error.path.map { name + "/" + $0 } ?? name
      throw BuildFailure(.unwritable(place, reason: error.reason))
    }
  }

  private var parent: String {
    let folder = path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    return folder.isEmpty ? "/" : folder
  }

  private func checkOwnership() throws(BuildFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw BuildFailure(.outputIsNoFolder(name)) }
    let entries: [FolderListing.Entry]
    do {
      entries = try FolderListing(of: path).entries
    } catch {
      throw BuildFailure(.unreadable(name, reason: error.reason))
    }
    guard entries.isEmpty || entries.contains(where: { $0.name == Self.marker }) else {
      throw BuildFailure(.foreignOutput(name))
    }
  }

  private static func areEntangled(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix(other + "/") || other.hasPrefix(one + "/")
  }
}
