import DocsModel
import MarkdownParsing

/// Makes an `API.Description` of a specification's objects.
///
/// References are followed on the way: to a named schema by its number, to everything else by
/// putting the target in the reference's place.
struct Lowering {
  var reader: DocumentReader
  let document: OpenAPI.Document
  let rootFile: SourceFile.ID
  var schemas = SchemaTable()
  /// Named schemas that are other named schemas.
  var aliases: [API.Schema.ID: API.Schema.ID] = [:]
  /// What was lowered for references before, by where they lead.
  var parameters: [Address: API.Parameter] = [:]
  var headers: [Address: API.Header] = [:]
  /// Without what stands beside the reference.
  var responses: [Address: API.Response] = [:]
  /// How many more schemas `allOf` may copy from one place to another.
  var mergeBudget = 50_000
  /// How many callbacks, and encodings with headers, are around what is lowered: references
  /// can make both endless.
  var callbackDepth = 0
  var encodingDepth = 0
  static let callbackDepthLimit = 2
  static let encodingDepthLimit = 3
  private let markdown = MarkdownParser()
  /// For texts that are not CommonMark.
  private let textReader: OpenAPIParser.TextReader?
  var ownDiagnostics: [Diagnostic] = []

  init(
    nodes: NodeFiles,
    root: Node,
    version: OpenAPI.Version,
    textReader: OpenAPIParser.TextReader?
  ) {
    self.textReader = textReader
    let resolver = ReferenceResolver(nodes: nodes, root: root)
    reader = DocumentReader(version: version, resolver: resolver)
    rootFile = root.range.file
    document = reader.document(resolver.root(of: rootFile) ?? root)
  }

  var resolver: ReferenceResolver {
    get { reader.resolver }
    _modify { yield &reader.resolver }
  }

  var diagnostics: [Diagnostic] {
    reader.diagnostics + resolver.diagnostics + ownDiagnostics
  }

  mutating func description() -> API.Description {
    let information = document.information
    var description = API.Description(id: "", title: information.title)
    description.version = information.version
    description.summary = information.summary
    description.description = blocks(information.description)
    description.contact = information.contact
    description.license = information.license
    description.logo = information.logo
    description.termsOfService = information.termsOfService
    description.externalDocumentation = externalDocumentation(document.externalDocumentation)
    description.servers = document.version == .v2_0 ? oldServers() : servers(document.servers)
    description.protocols = document.host == nil ? document.schemes : []
    description.basePath = basePath
    description.securitySchemes = securitySchemes()
    registerSchemas()
    description.operations = operations()
    description.groups = groups(of: description.operations)
    description.unusedComponents = unusedComponents()
    description.schemas = namedSchemas()
    return description
  }

  mutating func blocks(_ text: OpenAPI.Written<OpenAPI.Text>?) -> [Block] {
    guard let text, let found = resolve(text, { $0.text($1) }) else { return [] }
    return blocks(found.string, at: found.range)
  }

  mutating func blocks(_ text: String, at range: SourceRange) -> [Block] {
    if let textReader {
      let read = textReader(text, range, resolver.sources[range.file])
      return withoutRawHTML(blocks(read, range), range)
    }
    if let paragraph = PlainText.paragraph(text, at: range) { return paragraph }
    let blocks = markdown.blocks(of: text, at: range)
    guard text.utf8.contains(UInt8(ascii: "<")) else { return blocks }
    return withoutRawHTML(blocks, range)
  }

  /// Nothing lets raw HTML of a specification through, so that all of it is read as text.
  private mutating func withoutRawHTML(_ blocks: [Block], _ range: SourceRange) -> [Block] {
    self.blocks(RawHTMLReader.read(blocks, canBeAllowed: false), range)
  }

  /// Takes over what was read, its messages at the place of the whole text.
  private mutating func blocks(_ read: Diagnosed<[Block]>, _ range: SourceRange) -> [Block] {
    resolver.consulted.formUnion(read.consulted)
    for var diagnostic in read.diagnostics {
      diagnostic.range = range
      ownDiagnostics.append(diagnostic)
    }
    return read.value
  }

  mutating func externalDocumentation(
    _ written: OpenAPI.ExternalDocumentation?
  ) -> API.ExternalDocumentation? {
    guard let written else { return nil }
    return API.ExternalDocumentation(
      url: written.url,
      description: blocks(written.description)
    )
  }
}
