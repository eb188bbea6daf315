import DocsModel
import Foundation
import OpenAPIParsing

extension Benchmark {
  /// The readers of JSON and YAML alone, on one core, and whole specifications to a site.
  static let openAPI: [Benchmark] =
    [
      Benchmark(name: "json reader, kubernetes", goal: "200 MB/s or more") {
        try read([kubernetes: try Corpus.file(kubernetes)])
      },
      Benchmark(name: "yaml reader, digitalocean", goal: "40 MB/s or more") {
        try read(try Corpus(digitalOcean, suffixes: [".yml", ".yaml"]).files)
      },
      Benchmark(name: "openapi build, digitalocean", goal: "1.5 s") {
        let corpus = try Corpus(digitalOcean, suffixes: [""])
        return try SiteBuild.measure(size: corpus.size, runs: 3) { folder in
          try corpus.write(copies: 1, to: folder)
        }
      },
    ]
    + [1, 2, 4, 8].map { copies in
      Benchmark(
        name: "openapi build, kubernetes, \(copies) ×",
        goal: copies == 1 ? "1.5 s, 400 MB" : "the same rate"
      ) { try buildKubernetes(copies: copies) }
    }

  private static let kubernetes = "specs/kubernetes.swagger.json"
  private static let digitalOcean = "specs/digitalocean"

  private static func read(_ files: [String: [UInt8]]) throws -> Measurement {
    let tree = SourceTree(contents: files)
    let size = files.values.reduce(0) { $0 + $1.count }
    return Measurement.best(of: 9, size: size) {
      for file in tree.files { _ = NodeReader().read(file) }
    }
  }

  /// Each copy is an API of its own name.
  private static func buildKubernetes(copies: Int) throws -> Measurement {
    let text = String(decoding: try Corpus.file(kubernetes), as: UTF8.self)
    return try SiteBuild.measure(size: text.utf8.count * copies, runs: copies == 1 ? 5 : 1) {
      folder in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for copy in 1...copies {
        let named = text.replacing(
          #""title": "Kubernetes""#,
          with: #""title": "Kubernetes \#(copy)""#,
          maxReplacements: 1
        )
        try Data(named.utf8).write(to: folder.appending(path: "kubernetes-\(copy).json"))
      }
    }
  }
}
