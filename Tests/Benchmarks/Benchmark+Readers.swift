import DocsModel
import OpenAPIParsing

extension Benchmark {
  /// The readers of JSON and YAML alone, on one core.
  static let readers: [Benchmark] = [
    Benchmark(name: "json reader, kubernetes", goal: "200 MB/s or more") {
      let path = "kubernetes.swagger.json"
      return try await read(Corpus("specs", suffixes: [path]).files)
    },
    Benchmark(name: "yaml reader, digitalocean", goal: "40 MB/s or more") {
      try await read(Corpus("specs/digitalocean", suffixes: [".yml", ".yaml"]).files)
    },
    Benchmark(name: "yaml files ahead, digitalocean", goal: "40 MB/s or more", measure: readAhead),
  ]

  /// As a build reads them: on two cores, from the root along the references.
  @Sendable private static func readAhead() async throws -> Measurement {
    let files = try Corpus("specs/digitalocean", suffixes: [".yml", ".yaml"]).files
    let tree = SourceTree(contents: files)
    let root = tree.files.filter { OpenAPIParser(sources: tree).isSpecification($0) }
    return await Measurement.best(of: 9, size: files.values.reduce(0) { $0 + $1.count }) {
      _ = await NodeFiles(of: tree, reading: root, Jobs(2))
    }
  }

  private static func read(_ files: [String: [UInt8]]) async -> Measurement {
    let tree = SourceTree(contents: files)
    let size = files.values.reduce(0) { $0 + $1.count }
    return await Measurement.best(of: 9, size: size) {
      for file in tree.files { _ = NodeReader().read(file) }
    }
  }
}
