import Glibc

/// Where a folder is found: its name, and the folder that the name stands in.
struct FolderPlace {
  let surroundings: String
  let name: String
  private let path: String

  init(of path: String) {
    let end = path.utf8.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
    let slash = end.lastIndex(of: "/")
    name = String(slash.map { end[$0...].dropFirst() } ?? end)
    surroundings = slash.map { $0 == end.startIndex ? "/" : String(end[..<$0]) } ?? "."
    self.path = path
  }

  /// The place of what a link leads to, or of the folder itself.
  var target: FolderPlace? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return FolderPlace(of: String(cString: real))
  }
}
