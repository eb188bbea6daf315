package import DocsModel

/// Reads OpenAPI 2.0 to 3.2, in JSON or YAML and in one file or many.
package struct OpenAPIParser: Sendable {
  /// Reads a description that is not CommonMark; it stands at the range of the file.
  package typealias TextReader =
    @Sendable (_ text: String, _ range: SourceRange, _ file: SourceFile) -> Diagnosed<[Block]>

  private let nodes: NodeFiles

  package init(nodes: NodeFiles) {
    self.nodes = nodes
  }

  package init(sources: SourceTree) {
    self.init(nodes: NodeFiles(of: sources))
  }

  /// Whether the root of a JSON or YAML file says `openapi` or `swagger`.
  ///
  /// A look that costs little; any file may be asked.
  package func isSpecification(_ file: SourceFile) -> Bool {
    RootKeys.areOfSpecification(file)
  }

  /// - Returns: nil where the file cannot be read or is no specification of a known version.
  package func parse(
    _ file: SourceFile,
    reading text: TextReader? = nil
  ) -> Diagnosed<API.Description?> {
    let root = nodes.tree(of: file)
    guard let node = root.value else { return root.map { _ in nil } }
    let version = Self.version(of: node)
    guard let known = version.value else {
      return Diagnosed(nil, root.diagnostics + version.diagnostics)
    }
    var lowering = Lowering(nodes: nodes, root: node, version: known, textReader: text)
    var description = lowering.description()
    description.specification = file.path
    let diagnostics = root.diagnostics + version.diagnostics + lowering.diagnostics
    let pointers = PointerIndex(roots: lowering.resolver.readRoots)
    return Diagnosed(
      description,
      pointers.located(Self.withoutRepetitions(diagnostics)),
      consulted: lowering.resolver.consulted
    )
  }

  private static func version(of root: Node) -> Diagnosed<OpenAPI.Version?> {
    let field = root["openapi"] == nil ? "swagger" : "openapi"
    guard let node = root[field] else {
      let start = SourceRange.startOfFile(root.range.file)
      return Diagnosed(nil, [.noSpecification(at: start)])
    }
    let text = node.scalarText ?? ""
    var result = version(named: text, at: node.range)
    if node.string == nil {
      let fault = Diagnostic.unquotedText(of: field, found: node.kindName, at: node.range)
      result.diagnostics.insert(fault, at: 0)
    }
    return result
  }

  /// A newer minor version is read as the newest that is known.
  private static func version(
    named text: String,
    at range: SourceRange
  ) -> Diagnosed<OpenAPI.Version?> {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count > 1, let major = numbers[0], let minor = numbers[1] else {
      return Diagnosed(nil, [.unknownVersion(text, at: range)])
    }
    switch (major, minor) {
    case (2, 0): return Diagnosed(.v2_0)
    case (3, 0): return Diagnosed(.v3_0)
    case (3, 1): return Diagnosed(.v3_1)
    case (3, 2): return Diagnosed(.v3_2)
    case (3, 3...): return Diagnosed(.v3_2, [.newerVersion(text, at: range)])
    default: return Diagnosed(nil, [.unknownVersion(text, at: range)])
    }
  }

  /// What several references lead to is read several times and has its mistakes once.
  private static func withoutRepetitions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
  }
}
