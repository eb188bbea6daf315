import Foundation

/// The files of a tree among the shared inputs, which lie beside the repository.
struct Corpus: Sendable {
  let files: [String: [UInt8]]

  static let determined = "corpus/determined"

  init(_ path: String, suffixes: [String] = [".rst", ".txt"]) throws {
    let root = Self.shared.appending(path: path).path
    var files: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init()
    where suffixes.contains(where: name.hasSuffix) {
      guard let bytes = FileManager.default.contents(atPath: root + "/" + name) else { continue }
      files[name] = Array(bytes)
    }
    self.files = files
  }

  /// A copy of the whole tree that may be changed.
  static func folder(_ path: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "docsgen-corpus-\(getpid())")
    try? FileManager.default.removeItem(at: folder)
    for (name, bytes) in try Corpus(path).files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: file)
    }
    return folder
  }

  var size: Int { files.values.reduce(0) { $0 + $1.count } }

  /// All documents as one text.
  var joined: [UInt8] {
    Array(files.sorted { $0.key < $1.key }.map(\.value).joined(separator: [0x0A, 0x0A]))
  }

  /// Writes the tree several times, each copy into a folder of its own.
  func write(copies: Int, to folder: URL) throws {
    for copy in 0..<copies {
      for (name, bytes) in files {
        let target = folder.appending(path: "copy-\(copy)/\(name)")
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(bytes).write(to: target)
      }
    }
  }

  static let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")
}
