import Glibc

/// What one folder holds, sorted by the bytes of the names.
struct FolderListing {
  enum Kind {
    case file
    case folder
    case link
    /// A FIFO, a socket or a device.
    case special
  }

  struct Entry {
    let name: String
    let kind: Kind
  }

  let entries: [Entry]

  init(of path: String, namesBeginningWith prefix: String = "") throws(ReadRefusal) {
    guard let stream = opendir(path) else { throw ReadRefusal(reason: SystemError().reason) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != "..", name.hasPrefix(prefix) else { continue }
      let kind = Self.kind(of: entry.pointee.d_type, at: path + "/" + name)
      entries.append(Entry(name: name, kind: kind))
    }
    self.entries = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Some file systems leave the type out of their listings.
  private static func kind(of type: UInt8, at path: String) -> Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN): break
    default: return .special
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { return .special }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }
}
