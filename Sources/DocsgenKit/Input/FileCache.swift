import DocsModel
import Glibc

/// Files that were read before, for as long as the disk says that they are the same.
struct FileCache: Sendable {
  private struct Entry {
    /// Nil where a change would not show.
    let signature: Signature?
    let bytes: [UInt8]
  }

  private var known: [String: Entry] = [:]

  /// The bytes of files by their paths below a folder, and why others could not be read; what was
  /// read before and is not asked for again is forgotten.
  mutating func contents(
    of paths: [String],
    below root: String,
    _ jobs: Jobs
  ) async -> (bytes: [String: [UInt8]], unreadable: [String: String]) {
    let entries = await paths.concurrentMap(jobs) { [known] path in
      Result { () throws(ReadRefusal) in
        try Self.entry(for: root + "/" + path, reusing: known[path])
      }
    }
    known = [:]
    var unreadable: [String: String] = [:]
    for (path, entry) in zip(paths, entries) {
      switch entry {
      case .success(let entry): known[path] = entry
      case .failure(let refusal): unreadable[path] = refusal.reason
      }
    }
    return (known.mapValues(\.bytes), unreadable)
  }

  private static func entry(
    for path: String,
    reusing known: Entry?
  ) throws(ReadRefusal) -> Entry {
    let signature = Signature(of: path)
    if let known, signature != nil, known.signature == signature { return known }
    let bytes = try FileReading.bytes(of: path)
    return Entry(signature: signature.flatMap { $0.isSettled ? $0 : nil }, bytes: bytes)
  }
}

/// What the disk says of a file's state.
private struct Signature: Equatable {
  /// A file may be written twice within one tick of the disk's clock.
  private static let tick = 50_000_000

  let device: UInt
  let inode: UInt
  let size: Int
  let modified: Int
  let changed: Int

  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    modified = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
  }

  /// Whether a change would show: the file was left alone for longer than a tick.
  var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.nanoseconds - max(modified, changed) > Self.tick
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
