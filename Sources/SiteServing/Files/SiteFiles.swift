/// One state of the site: all of its files, by their paths below the base path.
package struct SiteFiles: Sendable {
  private let find: @Sendable (String) -> ServedFile?
  /// The state before, for pages that were read then and load their styles and scripts now.
  private var findEarlier: (@Sendable (String) -> ServedFile?)?

  package init(_ find: @escaping @Sendable (String) -> ServedFile?) {
    self.find = find
  }

  package subscript(path path: String) -> ServedFile? {
    find(path) ?? earlier(path)
  }

  /// This state, with the files of the one before whose content cannot have changed.
  func following(_ earlier: SiteFiles) -> SiteFiles {
    var files = self
    files.findEarlier = earlier.find
    return files
  }

  private func earlier(_ path: String) -> ServedFile? {
    guard FingerprintedName.matches(path) else { return nil }
    return findEarlier?(path)
  }
}
