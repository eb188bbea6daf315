import Foundation

extension Benchmark {
  /// Whole builds by the program itself, from the first byte read to the site in its place.
  static let builds: [Benchmark] = [1, 10, 100].map { copies in
    Benchmark(
      name: "docsgen build, \(copies) ×",
      goal: copies == 1 ? "0.5 s, 150 MB" : "the same rate"
    ) { try build(copies: copies) }
  }

  private static func build(copies: Int) throws -> Measurement {
    let corpus = try Corpus(Corpus.determined)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "docsgen-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try corpus.write(copies: copies, to: folder.appending(path: "content"))
    let arguments = [
      "build", "--content", folder.path + "/content", "--output", folder.path + "/site", "--theme",
      theme,
    ]
    var usage = ChildProcess.Usage(peakMemory: 0)
    var measurement = try Measurement.best(of: copies == 1 ? 5 : 1, size: corpus.size * copies) {
      try? FileManager.default.removeItem(at: folder.appending(path: "site"))
      usage = try ChildProcess.run(program, arguments)
    }
    measurement.memory = usage.peakMemory
    return measurement
  }

  /// The program that was built together with the benchmarks.
  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "docsgen").path

  static let theme = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "theme").path
}
