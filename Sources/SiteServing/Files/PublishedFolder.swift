import Glibc
import NIOCore

/// A site on the disk, read as a whole: what is not in the list is not served, whatever a request
/// asks for.
///
/// Hidden files are left out, and so are links that lead out of the folder.
struct PublishedFolder {
  /// Larger files stay on the disk.
  private static let memoryLimit = 1 << 20
  private static let depthLimit = 64

  private let root: String
  private var contents: [String: (content: ServedFile.Content, modified: Int)] = [:]

  init(at path: String) throws(ServingFailure) {
    guard let resolved = realpath(path, nil) else { throw .missingRoot(path) }
    defer { free(resolved) }
    root = String(cString: resolved)
    guard let names = FolderNames.of(root) else { throw .rootIsNoFolder(path) }
    for name in names { visit(name, depth: 0, isLinked: false) }
  }

  func files() -> SiteFiles {
    var files: [String: ServedFile] = [:]
    for (path, entry) in contents { files[path] = file(path, entry.content, entry.modified) }
    return SiteFiles { [files] in files[$0] }
  }

  private func file(_ path: String, _ content: ServedFile.Content, _ modified: Int) -> ServedFile {
    let encoded = ContentCoding.allCases.compactMap { coding in
      contents[path + coding.fileExtension].map { form in
        (coding, (content: form.content, hash: Self.hash(of: form.content, form.modified)))
      }
    }
    return ServedFile(
      path: path,
      plain: (content, Self.hash(of: content, modified)),
      encoded: Dictionary(uniqueKeysWithValues: encoded),
      modified: HTTPDate(seconds: modified)
    )
  }

  private static func hash(of content: ServedFile.Content, _ modified: Int) -> String {
    switch content {
    case .memory(let buffer): ContentHash.of(buffer.readableBytesView)
    case .disk(let file): String(modified, radix: 16) + "-" + String(file.size, radix: 16)
    }
  }

  private mutating func visit(_ path: String, depth: Int, isLinked: Bool) {
    guard let real = realpath(root + "/" + path, nil) else { return }
    defer { free(real) }
    let target = String(cString: real)
    guard target.hasPrefix(root + "/") else { return }
    guard let names = FolderNames.of(target) else { return take(path, at: target) }
    let isLink = target != root + "/" + path
    guard depth < Self.depthLimit, !(isLink && isLinked) else { return }
    for name in names {
      visit(path + "/" + name, depth: depth + 1, isLinked: isLink || isLinked)
    }
  }

  private mutating func take(_ path: String, at place: String) {
    guard let file = OpenFile(at: place) else { return }
    let content: ServedFile.Content =
      file.size > Self.memoryLimit ? .disk(file) : .memory(file.bytes(0..<file.size))
    contents[path] = (content, file.modified)
  }
}
