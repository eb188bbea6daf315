import Foundation

/// The bytes of a folder of files: all of them, and those of the largest page.
struct SiteSize {
  private(set) var bytes = 0
  private(set) var largestPage = 0

  init(of folder: URL, filesEndingIn end: String = "") {
    for case let name as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
    where name.hasSuffix(end) {
      let path = folder.appending(path: name).path
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      guard let facts, facts[.type] as? FileAttributeType == .typeRegular else { continue }
      let size = facts[.size] as? Int ?? 0
      bytes += size
      if name.hasSuffix(".html") { largestPage = max(largestPage, size) }
    }
  }
}
