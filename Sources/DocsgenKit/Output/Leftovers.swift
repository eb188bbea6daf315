import Glibc

/// What killed builds left beside the published site.
struct Leftovers {
  private let published: String
  private let parent: String
  private let name: String

  init(of published: String) {
    let steps = published.split(separator: "/")
    self.published = published
    parent = steps.dropLast().map { "/" + $0 }.joined() + "/"
    name = String(steps.last ?? "")
  }

  func clear() {
    restore()
    for folder in folders(with: StagingFolder.infix) + folders(with: StagingFolder.retiredInfix) {
      removeIfAbandoned(folder)
    }
  }

  /// Puts the old site back where a build was killed between moving it aside and taking its place.
  private func restore() {
    guard access(published, F_OK) != 0 else { return }
    guard let retired = folders(with: StagingFolder.retiredInfix).last else { return }
    rename(retired, published)
  }

  private func folders(with infix: String) -> [String] {
    guard let listing = try? FolderListing(of: parent) else { return [] }
    let prefix = "." + name + infix
    return listing.entries
      .filter { $0.kind == .folder && $0.name.hasPrefix(prefix) }
      .filter { $0.name.utf8.dropFirst(prefix.utf8.count).allSatisfy { (48...57).contains($0) } }
      .map { parent + $0.name }
  }

  /// A living build holds the lock of its folder.
  private func removeIfAbandoned(_ folder: String) {
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard lock >= 0 else { return }
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { return }
    let isOurs = access(folder + "/" + OutputFolder.marker, F_OK) == 0
    guard isOurs || rmdir(folder) == 0 else { return }
    FolderRemoval.remove(folder)
  }
}
