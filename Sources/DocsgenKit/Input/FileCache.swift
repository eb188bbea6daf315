import Glibc

/// Files that were read before, for as long as the disk says that they are the same.
struct FileCache: Sendable {
  private struct Entry {
    let signature: Signature
    let bytes: [UInt8]
  }

  private var known: [String: Entry] = [:]
  private var current: [String: Entry] = [:]

  /// Begins another round; what was not read in the last one is forgotten.
  mutating func beginRound() {
    known = current
    current = [:]
  }

  mutating func bytes(of path: String) throws(ReadRefusal) -> [UInt8] {
    guard let signature = Signature(of: path) else { return try FileReading.bytes(of: path) }
    if let entry = known[path], entry.signature == signature {
      current[path] = entry
      return entry.bytes
    }
    let bytes = try FileReading.bytes(of: path)
    if signature.isSettled { current[path] = Entry(signature: signature, bytes: bytes) }
    return bytes
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
