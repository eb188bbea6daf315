/// A published folder that is read anew when another build takes its place.
package struct PublishedSite: Sendable {
  package let current: CurrentSite
  private let path: String

  package init(at path: String) throws(ServingFailure) {
    self.path = path
    current = CurrentSite(try PublishedFolder(at: path).files())
  }

  /// Keeps the site up to date until the task is cancelled; while the folder is away, the site stays
  /// as it was.
  package func follow() async {
    await FolderWatcher([path]).run {
      guard let files = try? PublishedFolder(at: path).files() else { return }
      current.replace(with: files)
    }
  }
}
