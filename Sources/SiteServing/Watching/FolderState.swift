import Glibc

/// What changes when a file below a folder is written, or another folder takes its place.
struct FolderState: Equatable {
  private struct Signature: Equatable {
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
      inode = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// All folders, the given ones first.
  private(set) var folders: [String]
  private var signatures: [String: Signature] = [:]

  init(of roots: [String]) {
    folders = roots
    var next = 0
    while next < folders.count {
      let folder = folders[next]
      next += 1
      for name in FolderNames.of(folder) ?? [] { visit(folder + "/" + name) }
    }
  }

  private mutating func visit(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    signatures[path] = Signature(status)
    if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) }
  }
}
