import DocsModel

/// Replaces the directives of one document by what they stand for.
struct DirectiveExpander: MarkupRewriter {
  let project: Project
  private(set) var draft: DocumentDraft
  private(set) var diagnostics: [Diagnostic] = []
  var nearMisses = NearMiss.Budget()
  /// The language of code that names none, as the last `highlight` set it.
  var codeLanguage: String?
  /// Code with at least as many lines as this has them numbered, as the last `highlight` set it.
  var numberedLength: Int?
  /// The module that names of Python objects are in.
  var currentModule: String?
  /// The Python class that is being described, without its module.
  var currentClass: String?
  /// The files that were shown, as `literalinclude` reads them.
  var excerpts: [Excerpt.Origin: Excerpt] = [:]
  /// Whether it is the text of a specification, in which nothing can be placed.
  private var isInDescription = false
  /// The program that `option` directives belong to.
  var currentProgram: String?

  static func draft(of document: Document, page: PagePath, in project: Project)
    -> Diagnosed<DocumentDraft>
  {
    let name = DocumentName.of(document.path)
    var draft = DocumentDraft(document: document, name: name, page: page)
    let (metadata, blocks) = DocumentMetadata.split(document)
    draft.metadata = metadata
    guard document.format == .restructuredText else {
      (draft.blocks, draft.operations) = MarkdownEndpointReader().read(blocks)
      return Diagnosed(draft)
    }
    var expander = DirectiveExpander(project: project, draft: draft)
    let expanded = TargetNotes.add(to: expander.rewrite(document.decorated(blocks)))
    draft = expander.draft
    draft.blocks = expanded
    if project.configuration.usesSmartQuotes {
      draft.applySmartQuotes(language: project.configuration.language)
    }
    return Diagnosed(draft, expander.diagnostics)
  }

  static func expanded(
    _ api: API.Description,
    as draft: DocumentDraft,
    in project: Project
  ) -> Diagnosed<(api: API.Description, substitutions: [String: SubstitutionDefinition])> {
    var expander = DirectiveExpander(project: project, draft: draft)
    expander.isInDescription = true
    let expanded = expander.rewrite(api)
    return Diagnosed((expanded, expander.draft.substitutions), expander.diagnostics)
  }

  private init(project: Project, draft: DocumentDraft) {
    self.project = project
    self.draft = draft
  }

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if let replacement = replacement(of: block) {
        result += replacement
      } else {
        result.append(descend(block))
      }
    }
    return result
  }

  /// What takes the block's place; nil where only what is inside it is to be looked at.
  private mutating func replacement(of block: Block) -> [Block]? {
    switch block.kind {
    case .directive(let directive): return expand(directive, in: block)
    case .comment: return []
    case .systemMessage(let message): return shown(message, in: block)
    case .substitutionDefinition(let definition):
      // The last of several with one name counts; the parser tells of the others.
      draft.substitutions[definition.name] = definition
      return []
    case .literalBlock(let literal): return [highlighted(literal, in: block)]
    case .paragraph: return [block]
    default: return nil
    }
  }

  /// Code as the last `highlight` wants what says nothing of its own.
  private func highlighted(_ literal: LiteralBlock, in block: Block) -> Block {
    guard codeLanguage != nil || numberedLength != nil else { return block }
    var code = literal
    code.language = literal.language ?? codeLanguage
    if let numberedLength, literal.firstLineNumber == nil, literal.inlines == nil,
      literal.text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) + 1 >= numberedLength
    {
      code.firstLineNumber = 1
    }
    return Block(kind: .literalBlock(code), attributes: block.attributes, range: block.range)
  }

  private mutating func expand(_ directive: Directive, in block: Block) -> [Block] {
    let use = DirectiveUse(directive: directive, block: block)
    guard let definition = DirectiveRegistry.byName[directive.name],
      definition.syntax.argument != .required || !use.argument.isEmpty
    else { return contentAlone(of: use) }
    guard !isInDescription || !DirectiveRegistry.placing.contains(directive.name) else {
      report(.placeInDescription(directive.name, at: directive.nameRange))
      return contentOfUnplaced(use)
    }
    return definition.expand(use, &self)
  }

  /// The parser has said that the name is unknown or that the argument is missing; what stands in the
  /// directive is kept.
  private mutating func contentAlone(of use: DirectiveUse) -> [Block] {
    guard use.lines.isEmpty else {
      let text = use.lines.map(\.text).joined(separator: "\n")
      return [use.block(.literalBlock(LiteralBlock(text: text)))]
    }
    return use.argumentParagraph + rewrite(use.blocks)
  }

  private mutating func contentOfUnplaced(_ use: DirectiveUse) -> [Block] {
    let written = [use.argument] + use.lines.map(\.text)
    let text = written.filter { !$0.isEmpty }.joined(separator: "\n")
    return [use.block(.literalBlock(LiteralBlock(text: text)))] + rewrite(use.blocks)
  }

  /// Remembers a file that the draft depends on.
  mutating func noteUse(of path: String) {
    draft.consulted.insert(path)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Keeps an operation that is written here and gives its place among the document's own.
  mutating func add(_ operation: API.Operation) -> API.Operation.ID {
    draft.operations.append(operation)
    return API.Operation.ID(api: -1, index: draft.operations.count - 1)
  }

  /// Markup that could not be read, as written, so that nothing is lost to the reader.
  private func shown(_ message: SystemMessage, in block: Block) -> [Block] {
    guard message.level >= 3, let source = message.source else { return [] }
    return [Block(kind: .literalBlock(LiteralBlock(text: source)), range: block.range)]
  }

  mutating func add(_ toctree: Toctree, at range: SourceRange) {
    draft.toctrees[range] = toctree
  }

  mutating func numberSections(_ numbers: SectionNumbers) {
    draft.sectionNumbers = numbers
  }

  mutating func addTerm(_ place: NamedPlace) {
    draft.terms.append(place)
  }

  mutating func addObject(_ place: NamedPlace) {
    draft.objects.append(place)
  }

  mutating func add(_ style: OperationStyle, to operations: [API.Operation.ID]) {
    draft.styles += operations.map { ($0, style) }
  }

  /// Notes which module the names from here on are in.
  mutating func enter(module: String?, at range: SourceRange) {
    currentModule = module
    draft.modules.append((range, module))
  }

  mutating func addSpecification(_ index: Int) {
    guard !draft.specifications.contains(index) else { return }
    draft.specifications.append(index)
  }
}

extension Document {
  /// The blocks between the document's header and its footer.
  fileprivate func decorated(_ blocks: [Block]) -> [Block] {
    decoration(header, .header) + blocks + decoration(footer, .footer)
  }

  private func decoration(_ blocks: [Block], _ role: Container.Role) -> [Block] {
    guard let first = blocks.first else { return [] }
    return [Block(kind: .container(Container(role: role, blocks: blocks)), range: first.range)]
  }
}
