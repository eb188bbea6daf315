import Glibc

/// The small site that `docsgen init` makes.
package struct StarterSite {
  package init() {}

  /// Writes the files into a new or an empty folder; nothing that is there is overwritten.
  package func write(to folder: String) throws(BuildFailure) {
    do {
      try FolderMaking.makeWithParents(folder)
    } catch {
      throw BuildFailure(.unwritable(folder, reason: error.reason))
    }
    try checkIsEmpty(folder)
    for file in Self.files {
      do {
        try FileWriting.write(Array(file.text.utf8), to: folder + "/" + file.name)
      } catch {
        throw BuildFailure(.unwritable(folder + "/" + file.name, reason: error.reason))
      }
    }
  }

  private func checkIsEmpty(_ folder: String) throws(BuildFailure) {
    let isEmpty: Bool
    do {
      isEmpty = try FolderListing(of: folder).entries.isEmpty
    } catch {
      throw BuildFailure(.unreadable(folder, reason: error.reason))
    }
    guard isEmpty else { throw BuildFailure(.occupiedFolder(folder)) }
  }
}
