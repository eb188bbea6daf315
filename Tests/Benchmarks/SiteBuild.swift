import Foundation

/// A build by the program itself, from the first byte read to the site in its place.
enum SiteBuild {
  /// Measures builds of a content folder that is made for them.
  static func measure(
    size: Int,
    runs: Int,
    content: (URL) throws -> Void
  ) throws -> Measurement {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "docsgen-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try content(folder.appending(path: "content"))
    let arguments = [
      "build", "--content", folder.path + "/content", "--output", folder.path + "/site", "--theme",
      theme,
    ]
    var usage = ChildProcess.Usage(peakMemory: 0)
    var measurement = try Measurement.best(of: runs, size: size) {
      try? FileManager.default.removeItem(at: folder.appending(path: "site"))
      usage = try ChildProcess.run(program, arguments)
    }
    measurement.memory = usage.peakMemory
    return measurement
  }

  /// The program that was built together with the benchmarks.
  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "docsgen").path

  private static let theme = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "theme").path
}
