extension Benchmark {
  /// Whole builds of a tree of documents.
  static let builds: [Benchmark] = [1, 10, 100].map { copies in
    Benchmark(
      name: "docsgen build, \(copies) ×",
      goal: copies == 1 ? "0.5 s, 150 MB" : "the same rate"
    ) {
      let corpus = try Corpus(Corpus.determined)
      return try SiteBuild.measure(size: corpus.size * copies, runs: copies == 1 ? 5 : 1) {
        try corpus.write(copies: copies, to: $0)
      }
    }
  }
}
