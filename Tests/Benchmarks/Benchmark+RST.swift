import DocsModel
import RSTParsing
import SiteAssembly

extension Benchmark {
  /// The RST parser alone, on one core.
  static let rst: [Benchmark] =
    [Benchmark(name: "rst parser, all documents", goal: "20 MB/s or more", measure: parseDocuments)]
    + [1, 10, 100].map { copies in
      Benchmark(name: "rst parser, one text, \(copies) ×", goal: "the same rate") {
        try await parseOneText(copies: copies)
      }
    }

  @Sendable private static func parseDocuments() async throws -> Measurement {
    let tree = SourceTree(contents: try Corpus(Corpus.determined).files)
    let parser = RSTParser(sources: tree, vocabulary: SiteAssembler.vocabulary)
    let documents = tree.files.filter { $0.path.hasSuffix(".rst") }
    let size = documents.reduce(0) { $0 + $1.bytes.count }
    return await Measurement.best(of: 9, size: size) {
      for document in documents { _ = parser.parse(document) }
    }
  }

  private static func parseOneText(copies: Int) async throws -> Measurement {
    let text = try Corpus(Corpus.determined).joined
    let bytes = Array(repeatElement(text, count: copies).joined())
    let tree = SourceTree(contents: ["all.rst": bytes])
    let parser = RSTParser(sources: tree, vocabulary: SiteAssembler.vocabulary)
    return await Measurement.best(of: copies == 100 ? 1 : 3, size: bytes.count) {
      for document in tree.files { _ = parser.parse(document) }
    }
  }
}
