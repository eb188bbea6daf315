import CLinux
import DocsModel
import Glibc

/// The new site while it is written, beside the place it will take: `.Public.new-1234`.
///
/// The folder is locked as long as its build lives, so that another build knows it for no leftover.
struct StagingFolder: ~Copyable {
  static let infix = ".new-"
  static let retiredInfix = ".old-"

  private let path: String
  private let published: String
  private let lock: Int32

  init(for published: String) throws(WriteRefusal) {
    let path = Self.sibling(of: published, infix: Self.infix)
    let lock = try Self.makeLocked(path)
    self.published = published
    self.path = path
    self.lock = lock
  }

  /// Removes what was not published, or else what was replaced: it bears the name now.
  deinit {
    FolderRemoval.remove(path)
    FolderRemoval.remove(Self.sibling(of: published, infix: Self.retiredInfix))
    close(lock)
  }

  func write(_ files: [OutputFile], jobs: Jobs) async throws(WriteRefusal) {
    try await StagedWriting(folder: path, published: published).write(files, jobs: jobs)
  }

  /// Changes places with the published site, or takes the place that is free.
  func takePlace() throws(WriteRefusal) {
    if renameat2(AT_FDCWD, path, AT_FDCWD, published, UInt32(RENAME_EXCHANGE)) == 0 { return }
    if errno != ENOENT { try retire() }
    guard rename(path, published) == 0 else { throw WriteRefusal() }
  }

  /// Moves the old site aside on a file system that cannot exchange names.
  private func retire() throws(WriteRefusal) {
    guard errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP else { throw WriteRefusal() }
    let retired = Self.sibling(of: published, infix: Self.retiredInfix)
    guard rename(published, retired) == 0 else { throw WriteRefusal() }
  }

  private static func makeLocked(_ path: String) throws(WriteRefusal) -> Int32 {
    guard mkdir(path, 0o777) == 0 else { throw WriteRefusal() }
    let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw WriteRefusal() }
    let text = "Made by docsgen: the next build replaces this folder.\n"
    try FileWriting.write(Array(text.utf8), to: path + "/" + OutputFolder.marker)
    return lock
  }

  private static func sibling(of published: String, infix: String) -> String {
    let steps = published.split(separator: "/")
    let folder = steps.dropLast().map { "/" + $0 }.joined()
    return folder + "/." + (steps.last ?? "") + infix + "\(getpid())"
  }
}
