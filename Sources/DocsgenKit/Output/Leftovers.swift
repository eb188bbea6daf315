import Glibc

/// What killed builds left beside the published site.
struct Leftovers {
  private let published: String
  private let staged: [String]
  private let retired: [String]

  init(of published: String) {
    let steps = published.split(separator: "/")
    let parent = steps.dropLast().map { "/" + $0 }.joined() + "/"
    let prefix = "." + (steps.last ?? "")
    let siblings = (try? FolderListing(of: parent, namesBeginningWith: prefix))?.entries ?? []
    func numbered(_ infix: String) -> [String] {
      siblings.map(\.name).filter { Self.isNumber($0, after: prefix + infix) }.map { parent + $0 }
    }
    self.published = published
    staged = numbered(StagingFolder.infix)
    retired = numbered(StagingFolder.retiredInfix)
  }

  func clear() {
    restore()
    for folder in staged + retired { removeIfAbandoned(folder) }
  }

  /// Puts the old site back where a build was killed between moving it aside and taking its place.
  private func restore() {
    guard access(published, F_OK) != 0, let last = retired.last else { return }
    rename(last, published)
  }

  private static func isNumber(_ name: String, after prefix: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let rest = name.utf8.dropFirst(prefix.utf8.count)
    return !rest.isEmpty && rest.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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
