import Foundation

extension Benchmark {
  /// What a reader loads besides pages, as it is and compressed file by file.
  static let theme: [Benchmark] =
    sizes("theme, all .js") { files(in: "", endingIn: ".js") }
    + sizes("theme, all .css") { files(in: "", endingIn: ".css") }
    + sizes("theme, panel first opened") { importedFiles(from: panel + "open.js") }
    + sizes("theme, panel as a whole") { files(in: panel, endingIn: ".js") }

  private static let panel = "assets/js/try-it/"

  private static func sizes(
    _ name: String,
    of files: @escaping @Sendable () -> [URL]
  ) -> [Benchmark] {
    [
      Benchmark(name: name) { Measurement(size: size(of: files())) },
      Benchmark(name: name + ", gzip") { Measurement(size: try compressedSize(of: files())) },
    ]
  }

  private static func files(in folder: String, endingIn end: String) -> [URL] {
    let folder = SiteBuild.theme.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(end) }
      .map { folder.appending(path: $0) }
  }

  /// A module and all that it imports, but for what it imports when there is use for it.
  private static func importedFiles(from path: String) -> [URL] {
    var files = [SiteBuild.theme.appending(path: path)]
    var index = 0
    while index < files.count {
      let text = (try? String(contentsOf: files[index], encoding: .utf8)) ?? ""
      for match in text.matches(of: /from "(\.[^"]+)"/) {
        let file = URL(filePath: String(match.1), relativeTo: files[index]).standardizedFileURL
        if !files.contains(where: { $0.path == file.path }) { files.append(file) }
      }
      index += 1
    }
    return files
  }

  private static func size(of files: [URL]) -> Int {
    files.reduce(0) { $0 + ((try? $1.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0) }
  }

  private static func compressedSize(of files: [URL]) throws -> Int {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "docsgen-theme-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copies = files.indices.map { folder.appending(path: "\($0)") }
    for (file, copy) in zip(files, copies) {
      try FileManager.default.copyItem(at: file, to: copy)
    }
    _ = try ChildProcess.run("/bin/gzip", ["-9", "--no-name", "--recursive", folder.path])
    return size(of: copies.map { $0.appendingPathExtension("gz") })
  }
}
