package import DocsModel

/// Reads reStructuredText: docutils' syntax, its own directives and roles, and the shapes of others.
package struct RSTParser: Sendable {
  /// How fragments are called that no name of the text gives.
  package enum IdentifierStyle: Sendable {
    /// `id1`, as Sphinx asks of docutils.
    case numbered
    /// `title-1`, `footnote-reference-1`, as docutils does by itself.
    case prefixed
  }

  /// Reads a file of another language that a document includes.
  package typealias OtherParser = @Sendable (SourceFile) -> Diagnosed<Document>

  /// What every document begins and ends with, as with `rst_prolog` and `rst_epilog` of Sphinx.
  package struct Surroundings: Sendable {
    let prolog: EmbeddedText?
    let epilog: EmbeddedText?

    package init(prolog: EmbeddedText? = nil, epilog: EmbeddedText? = nil) {
      self.prolog = prolog
      self.epilog = epilog
    }
  }

  private let sources: SourceTree
  private let vocabulary: MarkupVocabulary
  private let identifiers: IdentifierStyle
  private let markdown: OtherParser?
  private let surroundings: Surroundings
  private let time: UTCTime

  package init(
    sources: SourceTree,
    vocabulary: MarkupVocabulary,
    identifiers: IdentifierStyle = .numbered,
    markdown: OtherParser? = nil,
    surroundings: Surroundings = Surroundings(),
    time: UTCTime = UTCTime()
  ) {
    self.sources = sources
    self.vocabulary = vocabulary
    self.identifiers = identifiers
    self.markdown = markdown
    self.surroundings = surroundings
    self.time = time
  }

  package func parse(_ file: SourceFile) -> Diagnosed<Document> {
    var parser = blockParser
    let source = file.repaired()
    let blocks = parser.document(source.value, surroundings)
    let document = Document(
      file: file.id,
      path: file.path,
      format: .restructuredText,
      title: parser.title,
      metadata: parser.metadata,
      header: parser.header,
      footer: parser.footer,
      blocks: blocks
    )
    return Diagnosed(
      document,
      source.diagnostics + parser.diagnostics,
      consulted: parser.consulted
    )
  }

  /// Reads text that stands in a file of another language; its first line is a line of that file.
  package func blocks(
    of text: [UInt8],
    in file: SourceFile,
    from line: Int
  ) -> Diagnosed<[Block]> {
    var parser = blockParser
    let source = SourceFile(id: file.id, path: file.path, bytes: text).repaired()
    let blocks = parser.document(source.value, from: line)
    return Diagnosed(
      blocks,
      source.diagnostics + parser.diagnostics,
      consulted: parser.consulted
    )
  }

  private var blockParser: BlockParser {
    BlockParser(
      sources: sources,
      vocabulary: vocabulary,
      identifiers: identifiers,
      markdown: markdown,
      time: time
    )
  }
}
