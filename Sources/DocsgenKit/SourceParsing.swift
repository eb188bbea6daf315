import DocsModel
import MarkdownParsing
import OpenAPIParsing
import PythonParsing
import RSTParsing
import SiteAssembly

/// Hands each source to the parser of its format.
struct SourceParsing {
  let sources: SourceTree
  /// The specifications that the site file names, or else all that there are.
  let specifications: [SourceFile]
  /// The files of the specifications, as far as they were read before the parsing.
  private(set) var nodes: NodeFiles
  let configuration: SiteConfiguration
  private let included: [SourceFile]

  /// Excluded files are no pages, but documents may still include them.
  init(of sources: SourceTree, configuration: SiteConfiguration) {
    let exclusions = configuration.exclusions.map(ShellPattern.init)
    let included = sources.files.filter { file in !exclusions.contains { $0.covers(file.path) } }
    self.sources = sources
    self.configuration = configuration
    self.included = included
    nodes = NodeFiles(of: sources)
    specifications = Self.specifications(of: configuration, in: sources, included)
  }

  private static func specifications(
    of configuration: SiteConfiguration,
    in sources: SourceTree,
    _ included: [SourceFile]
  ) -> [SourceFile] {
    guard configuration.apis.isEmpty else {
      return configuration.apis.compactMap { $0.specification.flatMap { sources[$0] } }
    }
    let parser = OpenAPIParser(sources: sources)
    return included.filter { SourceFormat(of: $0.path) == .data && parser.isSpecification($0) }
  }

  func documents(
    _ jobs: Jobs,
    reusing cache: inout ParseCache<Document>
  ) async -> Diagnosed<[Document]> {
    let markdown = MarkdownParser()
    let restructuredText = restructuredText
    let files = included.filter { SourceFormat(of: $0.path)?.isDocument == true }
    let parsed = await cache.results(of: files, in: sources, jobs) { file in
      switch SourceFormat(of: file.path) {
      case .markdown: understood(markdown.parse(file))
      case .restructuredText, .data, nil: understood(restructuredText.parse(file))
      }
    }
    return Diagnosed(parsed.map(\.value), parsed.flatMap(\.diagnostics) + unreadableDocuments)
  }

  private var restructuredText: RSTParser {
    RSTParser(
      sources: sources,
      vocabulary: vocabulary,
      markdown: MarkdownParser().parse,
      surroundings: RSTParser.Surroundings(
        prolog: configuration.prolog,
        epilog: configuration.epilog
      ),
      time: configuration.time
    )
  }

  /// The vocabulary with the roles of the site file.
  private var vocabulary: MarkupVocabulary {
    var result = SiteAssembler.vocabulary
    result.roles.formUnion(configuration.addressRoles.keys)
    return result
  }

  /// The document with its raw HTML as markup, unless the site lets it through as written.
  private func understood(_ document: Diagnosed<Document>) -> Diagnosed<Document> {
    guard !configuration.allowsRawHTML else { return document }
    let read = RawHTMLReader.read(document.value)
    return Diagnosed(
      read.value,
      document.diagnostics + read.diagnostics,
      consulted: document.consulted
    )
  }

  /// Reads the files of all specifications, for a whole build.
  ///
  /// A preview has most of them parsed already, and reads what it needs.
  mutating func readSpecifications(_ jobs: Jobs) async {
    nodes = await NodeFiles(of: sources, reading: specifications, jobs)
  }

  /// The paths of specifications whose descriptions are not CommonMark.
  func restructuredSpecifications(in documents: [Document]) -> Set<String> {
    specifications.isEmpty
      ? [] : SpecificationMarkup.restructured(in: documents, of: sources)
  }

  /// Reads the specifications; the texts of some, by their paths, are reStructuredText.
  func descriptions(
    _ jobs: Jobs,
    restructured: Set<String>,
    reusing cache: inout ParseCache<API.Description?>
  ) async -> Diagnosed<[API.Description]> {
    let parser = OpenAPIParser(nodes: nodes)
    let restructuredText = restructuredText
    let parsed = await cache.results(of: specifications, in: sources, jobs) { file in
      guard restructured.contains(file.path) else { return parser.parse(file) }
      var parsed = parser.parse(file) { text, range, file in
        restructuredText.blocks(of: Array(text.utf8), in: file, from: range.firstLineOfText)
      }
      parsed.value?.hasRestructuredText = true
      return parsed
    }
    return Diagnosed(parsed.compactMap(\.value), parsed.flatMap(\.diagnostics))
  }

  /// The modules below the folders that the site file names; a file counts for the first of them.
  func pythonModules(
    _ jobs: Jobs,
    reusing cache: inout ParseCache<Python.Module>
  ) async -> Diagnosed<[Python.Module]> {
    let docstrings = RSTParser(
      sources: sources,
      vocabulary: vocabulary,
      time: configuration.time
    )
    let parser = PythonParser(docstrings: docstrings)
    let named = sources.files.compactMap { file in
      PythonModuleName.of(file.path, below: configuration.pythonRoots).map { (file.path, $0) }
    }
    let names = Dictionary(uniqueKeysWithValues: named)
    let files = sources.files.filter { names[$0.path] != nil }
    let parsed = await cache.results(of: files, in: sources, jobs) { file in
      parser.parse(file, named: names[file.path] ?? file.path)
    }
    return Diagnosed(parsed.map(\.value), parsed.flatMap(\.diagnostics))
  }

  private var unreadableDocuments: [Diagnostic] {
    sources.unreadable
      .filter { SourceFormat(of: $0.key)?.isDocument == true }
      .sorted { $0.key < $1.key }
      .map { .unreadable($0.key, reason: $0.value) }
  }
}
