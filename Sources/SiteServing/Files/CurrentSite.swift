import Synchronization

/// The state of the site that new requests are answered from; a request keeps the one it began with.
package final class CurrentSite: Sendable {
  private let files: Mutex<SiteFiles>

  package init(_ files: SiteFiles) {
    self.files = Mutex(files)
  }

  package var value: SiteFiles {
    files.withLock { $0 }
  }

  package func replace(with files: SiteFiles) {
    self.files.withLock { $0 = files.following($0) }
  }
}
