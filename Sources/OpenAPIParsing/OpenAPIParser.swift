package import DocsModel

/// Reads OpenAPI 2.0 to 3.2, in JSON or YAML and in one file or many.
package struct OpenAPIParser: Sendable {
  private let sources: SourceTree

  package init(sources: SourceTree) {
    self.sources = sources
  }

  /// Whether the root of a JSON or YAML file says `openapi` or `swagger`.
  ///
  /// A look that costs little; any file may be asked.
  package func isSpecification(_ file: SourceFile) -> Bool {
    RootKeys.areOfSpecification(file)
  }

  /// - Returns: nil where the file cannot be read or is no specification of a known version.
  package func parse(_ file: SourceFile) -> Diagnosed<API.Description?> {
    let root = NodeReader().read(file)
    guard let node = root.value else { return root.map { _ in nil } }
    let version = Self.version(of: node)
    guard let known = version.value else {
      return Diagnosed(nil, root.diagnostics + version.diagnostics)
    }
    var lowering = Lowering(sources: sources, root: node, version: known)
    var description = lowering.description()
    description.specification = file.path
    let diagnostics = root.diagnostics + version.diagnostics + lowering.diagnostics
    return Diagnosed(
      description,
      Self.withoutRepetitions(diagnostics),
      consulted: lowering.resolver.consulted
    )
  }

  private static func version(of root: Node) -> Diagnosed<OpenAPI.Version?> {
    guard let node = root["openapi"] ?? root["swagger"] else {
      let start = SourceRange.startOfFile(root.range.file)
      return Diagnosed(nil, [.noSpecification(at: start)])
    }
    let text = node.scalarText ?? ""
    let isQuoted = node.string != nil
    var diagnostics: [Diagnostic] = []
    if !isQuoted {
      let field = root["openapi"] == nil ? "swagger" : "openapi"
      diagnostics.append(.unquotedText(of: field, found: node.kindName, at: node.range))
    }
    let version: OpenAPI.Version
    switch text.split(separator: ".").prefix(2).joined(separator: ".") {
    case "2.0": version = .v2_0
    case "3.0": version = .v3_0
    case "3.1": version = .v3_1
    case "3.2": version = .v3_2
    default: return Diagnosed(nil, diagnostics + [.unknownVersion(text, at: node.range)])
    }
    return Diagnosed(version, diagnostics)
  }

  /// What several references lead to is read several times and has its mistakes once.
  private static func withoutRepetitions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
  }
}
