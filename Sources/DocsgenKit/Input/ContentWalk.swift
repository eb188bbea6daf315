import Glibc

/// Goes through a content folder in the order of names.
///
/// Hidden files and what other tools leave behind are passed over. A link is followed where it
/// leads to something below the root; inside a followed folder no further folder link is followed,
/// so links in a circle come to an end.
struct ContentWalk {
  private static let ignoredFolders: Set<String> = ["_build", "Public", "node_modules"]
  /// Deeper folders are taken for an accident.
  private static let depthLimit = 64

  /// The real path of the folder.
  let root: String
  private let isWanted: (String) -> Bool
  /// Paths below the root of files to read.
  private(set) var texts: [String] = []
  private(set) var assets: Set<String> = []
  private(set) var unreadable: [String: String] = [:]

  init(
    root: String,
    listing isWanted: @escaping (String) -> Bool = { _ in true }
  ) throws(ReadRefusal) {
    guard let real = RealPath.of(root) else { throw ReadRefusal(reason: SystemError().reason) }
    self.root = real
    self.isWanted = isWanted
  }

  /// Lists what the folder holds; nothing is read.
  mutating func visitRoot() throws(ReadRefusal) {
    let listing = try FolderListing(of: root)
    for entry in listing.entries { visit(entry, in: "", depth: 0, isLinked: false) }
  }

  private mutating func visitFolder(_ path: String, depth: Int, isLinked: Bool) {
    guard depth <= Self.depthLimit else {
      unreadable[path] = "its folders are nested too deeply"
      return
    }
    do {
      let listing = try FolderListing(of: root + "/" + path)
      for entry in listing.entries {
        visit(entry, in: path + "/", depth: depth, isLinked: isLinked)
      }
    } catch {
      unreadable[path] = error.reason
    }
  }

  private mutating func visit(
    _ entry: FolderListing.Entry,
    in folder: String,
    depth: Int,
    isLinked: Bool
  ) {
    guard !entry.name.hasPrefix(".") else { return }
    let path = folder + entry.name
    switch entry.kind {
    case .file:
      take(path, named: entry.name)
    case .folder where Self.ignoredFolders.contains(entry.name):
      break
    case .folder:
      visitFolder(path, depth: depth + 1, isLinked: isLinked)
    case .link:
      follow(path, named: entry.name, depth: depth, isLinked: isLinked)
    case .special:
      unreadable[path] = "it is not a regular file"
    }
  }

  private mutating func take(_ path: String, named name: String) {
    guard isWanted(path) else { return }
    switch FileKind(ofFileNamed: name) {
    case .asset: assets.insert(path)
    case .text: texts.append(path)
    }
  }

  private mutating func follow(_ path: String, named name: String, depth: Int, isLinked: Bool) {
    guard let target = RealPath.of(root + "/" + path) else {
      unreadable[path] = SystemError().reason
      return
    }
    guard target.hasPrefix(root + "/") else {
      unreadable[path] = "the link leads out of the content folder"
      return
    }
    var status = stat()
    guard stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      take(path, named: name)
      return
    }
    guard !isLinked, !(root + "/" + path).hasPrefix(target + "/") else { return }
    visitFolder(path, depth: depth + 1, isLinked: true)
  }
}
