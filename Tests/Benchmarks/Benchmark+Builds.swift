import Foundation

extension Benchmark {
  /// Whole builds of prose.
  static let builds: [Benchmark] = [1, 10, 100].map { copies in
    Benchmark(
      name: "docsgen build, \(copies) ×",
      goal: copies == 1 ? "0.5 s, 150 MB" : "the same rate"
    ) {
      let corpus = try Corpus(Corpus.determined)
      let build = try SiteBuild()
      try corpus.write(copies: copies, to: build.content)
      return try await build.measure(runs: copies == 1 ? 5 : 1, size: corpus.size * copies)
    }
  }
}
