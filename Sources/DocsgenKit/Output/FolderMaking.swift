import Glibc

enum FolderMaking {
  /// Makes a folder and those above it, where they are missing.
  static func makeWithParents(_ path: String) throws(WriteRefusal) {
    var folder = path.hasPrefix("/") ? "" : "."
    for step in path.split(separator: "/") {
      folder += "/" + step
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw WriteRefusal() }
    }
  }
}
