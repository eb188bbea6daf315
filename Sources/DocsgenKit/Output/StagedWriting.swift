import DocsModel
import Glibc

/// Writes the files of a site into its staging folder.
struct StagedWriting: Sendable {
  let folder: String
  let published: String

  func write(_ files: [OutputFile], jobs: Jobs) async throws(WriteRefusal) {
    if let stray = files.first(where: { !Self.staysInside($0.path.path) }) {
      throw WriteRefusal(stray.path.path, reason: "it leads out of the output folder")
    }
    try makeFolders(of: files)
    let refusals = await files.concurrentMap(jobs, weight: \.bytes.count) { refusal(of: $0) }
    guard let first = refusals.lazy.compactMap(\.self).first else { return }
    throw first
  }

  private func makeFolders(of files: [OutputFile]) throws(WriteRefusal) {
    let names = Set(
      files.map(\.path.path).compactMap { name in name.lastIndex(of: "/").map { name[..<$0] } }
    )
    for name in names.sorted() {
      do throws(WriteRefusal) {
        try FolderMaking.makeWithParents(folder + "/" + name)
      } catch {
        throw WriteRefusal(String(name), reason: error.reason)
      }
    }
  }

  private func refusal(of file: OutputFile) -> WriteRefusal? {
    do throws(WriteRefusal) {
      try write(file)
      return nil
    } catch {
      return WriteRefusal(file.path.path, reason: error.reason)
    }
  }

  /// Writes a file, or takes over the published one where the bytes are the same.
  private func write(_ file: OutputFile) throws(WriteRefusal) {
    let place = folder + "/" + file.path.path
    let old = published + "/" + file.path.path
    if Self.holds(file.bytes, at: old), link(old, place) == 0 { return }
    try FileWriting.write(file.bytes, to: place)
  }

  private static func staysInside(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".."
    }
  }

  private static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    guard Int(status.st_size) == bytes.count else { return false }
    guard let old = try? FileReading.bytes(of: path), old.count == bytes.count else { return false }
    return memcmp(old, bytes, bytes.count) == 0
  }
}
