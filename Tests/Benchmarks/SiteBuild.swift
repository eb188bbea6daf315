import Foundation

/// A content folder in a temporary place, and builds of it by the program itself.
struct SiteBuild: ~Copyable {
  private let folder: URL

  var content: URL { folder.appending(path: "content") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "docsgen-benchmark-\(getpid())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content"),
      withIntermediateDirectories: true
    )
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Builds from the first byte read to the site in its place, each time where there was none.
  func measure(runs: Int, size: Int) async throws -> Measurement {
    var memory = 0
    var site = folder
    var run = 0
    var measurement = try await Measurement.best(of: runs, size: size) {
      run += 1
      site = folder.appending(path: "site-\(run)")
      let arguments = ["--content", content.path, "--output", site.path]
      let usage = try ChildProcess.run(
        Self.program,
        ["build"] + arguments + ["--theme", Self.theme.path]
      )
      memory = max(memory, usage.peakMemory)
    }
    measurement.memory = memory
    measurement.output = SiteSize(of: site)
    return measurement
  }

  /// The program that was built together with the benchmarks.
  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "docsgen").path

  static let theme = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "theme")
}
