import DocsModel
import Glibc

/// One file out of any folder, with the files of that folder that it may refer to.
struct SingleSource {
  enum Neighbours {
    /// The files that a line of the document ends with the path of, and theirs.
    case included
    /// All JSON and YAML files.
    case specifications
  }

  let tree: SourceTree
  let file: SourceFile
  private let folder: String

  init(at path: String, reading neighbours: Neighbours) throws(BuildFailure) {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(steps.last ?? "")
    folder = steps.count > 1 ? steps.dropLast().joined(separator: "/") + "/" : "./"
    do {
      var contents = [name: try FileReading.bytes(of: path)]
      switch neighbours {
      case .included: Self.addIncluded(to: &contents, from: name, in: folder)
      case .specifications: try Self.addSpecifications(to: &contents, in: folder)
      }
      tree = SourceTree(contents: contents)
    } catch {
      throw BuildFailure(.unreadable(path, reason: error.reason))
    }
    guard let file = tree[name] else {
      throw BuildFailure(.unreadable(path, reason: "it is no file"))
    }
    self.file = file
  }

  var reportedFiles: ReportedFiles {
    ReportedFiles(tree, below: folder)
  }

  /// Reads no folder as a whole: a document may lie in a large one, such as `/tmp`.
  private static func addIncluded(
    to contents: inout [String: [UInt8]],
    from name: String,
    in folder: String
  ) {
    var pending = [name]
    while let document = pending.popLast() {
      for path in includedPaths(of: contents[document] ?? [], in: document)
      where contents[path] == nil {
        guard let bytes = try? FileReading.bytes(of: folder + path) else { continue }
        contents[path] = bytes
        pending.append(path)
      }
    }
  }

  /// The last words of `.. include:: steps.txt` and `:file: rows.csv`.
  private static func includedPaths(of bytes: [UInt8], in document: String) -> [String] {
    bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
      .compactMap { line in
        let words = line.split(separator: UInt8(ascii: " "))
        guard words.count > 1, let last = words.last, last.count < Int(PATH_MAX) else { return nil }
        guard words.contains(where: { $0.last == UInt8(ascii: ":") }) else { return nil }
        return SourcePath.resolve(String(decoding: last, as: UTF8.self), from: document)
      }
  }

  private static func addSpecifications(
    to contents: inout [String: [UInt8]],
    in folder: String
  ) throws(ReadRefusal) {
    var walk = try ContentWalk(root: folder, listing: { SourceFormat(of: $0) == .data })
    try walk.visitRoot()
    for path in walk.texts where contents[path] == nil {
      contents[path] = try? FileReading.bytes(of: folder + "/" + path)
    }
  }
}
