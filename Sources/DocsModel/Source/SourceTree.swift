/// All files below the content root, read before the first stage runs.
///
/// Stages answer `include`, `literalinclude` and `$ref` from here, so no stage reaches the disk.
package struct SourceTree: Sendable {
  /// Text files in the order of their paths; a file's index is its `SourceFile.ID`.
  package let files: [SourceFile]
  /// Paths of images, archives and other files that are copied and never parsed.
  package let assets: Set<String>
  /// Paths that exist and could not be read, with the reason in the system's words.
  package let unreadable: [String: String]
  private let indexByPath: [String: Int]

  /// Makes a tree of files by path; the identities follow the order of the paths' UTF-8 bytes.
  package init(
    contents: [String: [UInt8]],
    assets: Set<String> = [],
    unreadable: [String: String] = [:]
  ) {
    let paths = contents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.files = paths.enumerated().map { index, path in
      SourceFile(id: SourceFile.ID(index), path: path, bytes: contents[path] ?? [])
    }
    self.assets = assets
    self.unreadable = unreadable
    self.indexByPath = Dictionary(
      uniqueKeysWithValues: paths.enumerated().map { ($1, $0) }
    )
  }

  package subscript(path: String) -> SourceFile? {
    indexByPath[path].map { files[$0] }
  }

  package subscript(id: SourceFile.ID) -> SourceFile {
    files[Int(id.index)]
  }
}
