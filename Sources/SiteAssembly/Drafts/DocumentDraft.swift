import DocsModel

/// A document on its way to a page: its directives are replaced, its links are not yet resolved.
struct DocumentDraft: Sendable {
  /// The file, its path and its format; its blocks are those that were written.
  let document: Document
  /// The path without extension, as `doc` and `toctree` write it: `reference/users`.
  let name: String
  var page: PagePath
  var blocks: [Block] = []
  var metadata: [String: String] = [:]
  /// What `.operation` blocks with an API of -1 stand for, by index.
  var operations: [API.Operation] = []
  /// The `toctree` directives that `blocks` still holds, by their place.
  var toctrees: [SourceRange: Toctree] = [:]
  var substitutions: [String: SubstitutionDefinition] = [:]
  var terms: [NamedPlace] = []
  /// Objects of programming languages, options and variables.
  var objects: [NamedPlace] = []
  /// The Python modules that names are in, from a place on.
  var modules: [(range: SourceRange, name: String?)] = []
  /// How `sectnum` numbers the titles; nil where it does not.
  var sectionNumbers: SectionNumbers?
  /// The descriptions that `openapi` directives name, as indices.
  var specifications: [Int] = []
  /// The files that its directives show, whether they are there or not.
  var consulted: Set<String> = []
  /// What those directives ask of the operations that they place.
  var styles: [(operation: API.Operation.ID, style: OperationStyle)] = []

  /// Whether it places operations by directives.
  var hasHTTPDomain: Bool {
    document.format == .restructuredText && !(operations.isEmpty && specifications.isEmpty)
  }

  init(document: Document, name: String, page: PagePath) {
    self.document = document
    self.name = name
    self.page = page
  }
}

/// A name and the fragment that it stands at.
struct NamedPlace: Sendable {
  var name: String
  var fragment: String
  var range: SourceRange
  /// Whether what it names is described under another name here; a place under this one comes first.
  var isAlias = false
}

/// A `toctree` directive as written.
struct Toctree: Equatable, Sendable {
  enum Target: Equatable, Sendable {
    /// A document, by its index.
    case document(Int)
    case address(String)
    case thisDocument
  }

  struct Entry: Equatable, Sendable {
    var title: String?
    var target: Target
    var range: SourceRange
  }

  var entries: [Entry]
  var caption: String?
  /// How many levels are shown; nil for all.
  var depth: Int?
  var isHidden = false
  var showsTitlesOnly = false
  /// How many levels of sections are numbered; nil for none.
  var numberedDepth: Int?
  /// The fragment of the section that it stands in.
  var section: String?
}
