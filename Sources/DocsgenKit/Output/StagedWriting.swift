import DocsModel
import Glibc

/// Writes the files of a site into its staging folder.
struct StagedWriting: Sendable {
  let folder: String
  let published: String

  func write(_ files: [OutputFile], jobs: Jobs) async throws(WriteRefusal) {
    let refusals = await files.concurrentMap(jobs, weight: \.bytes.count) { refusal(of: $0) }
    guard let first = refusals.lazy.compactMap(\.self).first else { return }
    throw first
  }

  private func refusal(of file: OutputFile) -> WriteRefusal? {
    do throws(WriteRefusal) {
      try write(file)
      return nil
    } catch {
      return error
    }
  }

  /// Writes a file, or takes over the published one where the bytes are the same.
  private func write(_ file: OutputFile) throws(WriteRefusal) {
    let name = file.path.path
    guard Self.staysInside(name) else {
      throw WriteRefusal(name, reason: "it leads out of the output folder")
    }
    do throws(WriteRefusal) {
      if let slash = name.lastIndex(of: "/") {
        try makeFolder(name[..<slash])
      }
      let place = folder + "/" + name
      let old = published + "/" + name
      if Self.holds(file.bytes, at: old), link(old, place) == 0 { return }
      try FileWriting.write(file.bytes, to: place)
    } catch {
      throw WriteRefusal(name, reason: error.reason)
    }
  }

  private func makeFolder(_ folder: Substring) throws(WriteRefusal) {
    guard mkdir(self.folder + "/" + folder, 0o777) != 0, errno != EEXIST else { return }
    try FolderMaking.makeWithParents(self.folder + "/" + folder)
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
    return (try? FileReading.bytes(of: path)) == bytes
  }
}
