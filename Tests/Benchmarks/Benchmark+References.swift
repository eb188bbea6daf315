import Foundation

extension Benchmark {
  /// Whole builds of large specifications, and copies of one under names of their own.
  static let references: [Benchmark] =
    [1, 2, 4, 8].map { copies in
      Benchmark(
        name: "reference, kubernetes, \(copies) ×",
        goal: copies == 1 ? "1.5 s, 400 MB; 60 MB, page 0.3 MB" : "in proportion"
      ) { try await kubernetes(copies: copies) }
    } + [Benchmark(name: "reference, digitalocean", goal: "1.5 s", measure: digitalocean)]

  private static func kubernetes(copies: Int) async throws -> Measurement {
    let source = Corpus.shared.appending(path: "specs/kubernetes.swagger.json")
    let text = try String(contentsOf: source, encoding: .utf8)
    let build = try SiteBuild()
    for copy in 1...copies {
      let name = "\"title\": \"Kubernetes \(copy)\""
      let renamed = text.replacingOccurrences(of: "\"title\": \"Kubernetes\"", with: name)
      let file = build.content.appending(path: "kubernetes-\(copy).json")
      try Data(renamed.utf8).write(to: file)
    }
    return try await build.measure(runs: copies == 1 ? 5 : 2, size: text.utf8.count * copies)
  }

  @Sendable private static func digitalocean() async throws -> Measurement {
    let source = Corpus.shared.appending(path: "specs/digitalocean")
    let build = try SiteBuild()
    try FileManager.default.copyItem(at: source, to: build.content.appending(path: "api"))
    return try await build.measure(runs: 5, size: SiteSize(of: source).bytes)
  }
}
