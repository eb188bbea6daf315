import DocsModel
import OpenAPIParsing

extension Benchmark {
  /// The readers of JSON and YAML alone, on one core.
  static let readers: [Benchmark] = [
    Benchmark(name: "json reader, kubernetes", goal: "200 MB/s or more") {
      let path = "kubernetes.swagger.json"
      return try read(Corpus("specs", suffixes: [path]).files)
    },
    Benchmark(name: "yaml reader, digitalocean", goal: "40 MB/s or more") {
      try read(Corpus("specs/digitalocean", suffixes: [".yml", ".yaml"]).files)
    },
  ]

  private static func read(_ files: [String: [UInt8]]) -> Measurement {
    let tree = SourceTree(contents: files)
    let size = files.values.reduce(0) { $0 + $1.count }
    return Measurement.best(of: 9, size: size) {
      for file in tree.files { _ = NodeReader().read(file) }
    }
  }
}
