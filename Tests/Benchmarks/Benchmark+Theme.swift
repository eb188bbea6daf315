import Foundation

extension Benchmark {
  /// What a reader loads besides pages: all scripts and styles, as they are and compressed.
  static let theme: [Benchmark] = ["js", "css"].flatMap { kind in
    [
      Benchmark(name: "theme, all .\(kind)") {
        Measurement(size: SiteSize(of: SiteBuild.theme, filesEndingIn: ".\(kind)").bytes)
      },
      Benchmark(name: "theme, all .\(kind), gzip") { try compressed(kind) },
    ]
  }

  private static func compressed(_ kind: String) throws -> Measurement {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "docsgen-theme-\(getpid())")
    try FileManager.default.copyItem(at: SiteBuild.theme, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try ChildProcess.run("/bin/gzip", ["-9", "--recursive", folder.path])
    return Measurement(size: SiteSize(of: folder, filesEndingIn: ".\(kind).gz").bytes)
  }
}
