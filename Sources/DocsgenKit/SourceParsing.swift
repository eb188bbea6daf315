import DocsModel
import MarkdownParsing
import OpenAPIParsing
import RSTParsing
import SiteAssembly

/// Hands each source to the parser of its format.
struct SourceParsing {
  private let sources: SourceTree
  private let included: [SourceFile]
  private let configuration: SiteConfiguration

  /// Excluded files are no pages, but documents may still include them.
  init(of sources: SourceTree, configuration: SiteConfiguration) {
    let exclusions = configuration.exclusions.map(ShellPattern.init)
    self.sources = sources
    self.configuration = configuration
    included = sources.files.filter { file in !exclusions.contains { $0.covers(file.path) } }
  }

  func documents(
    _ jobs: Jobs,
    reusing cache: inout ParseCache<Document>
  ) async -> Diagnosed<[Document]> {
    let restructuredText = RSTParser(sources: sources, vocabulary: SiteAssembler.vocabulary)
    let markdown = MarkdownParser()
    let files = included.filter { SourceFormat(of: $0.path)?.isDocument == true }
    let parsed = await cache.results(of: files, in: sources, jobs) { file in
      switch SourceFormat(of: file.path) {
      case .markdown: markdown.parse(file)
      case .restructuredText, .data, nil: restructuredText.parse(file)
      }
    }
    return Diagnosed(parsed.map(\.value), parsed.flatMap(\.diagnostics) + unreadableDocuments)
  }

  /// The specifications that the site file names, or else all that there are.
  func descriptions(
    _ jobs: Jobs,
    reusing cache: inout ParseCache<API.Description?>
  ) async -> Diagnosed<[API.Description]> {
    let parser = OpenAPIParser(sources: sources)
    let files = specifications(by: parser)
    let parsed = await cache.results(of: files, in: sources, jobs, parser.parse)
    return Diagnosed(parsed.compactMap(\.value), parsed.flatMap(\.diagnostics))
  }

  private func specifications(by parser: OpenAPIParser) -> [SourceFile] {
    guard configuration.apis.isEmpty else {
      return configuration.apis.compactMap { $0.specification.flatMap { sources[$0] } }
    }
    return included.filter { SourceFormat(of: $0.path) == .data && parser.isSpecification($0) }
  }

  private var unreadableDocuments: [Diagnostic] {
    sources.unreadable
      .filter { SourceFormat(of: $0.key)?.isDocument == true }
      .sorted { $0.key < $1.key }
      .map { .unreadable($0.key, reason: $0.value) }
  }
}
