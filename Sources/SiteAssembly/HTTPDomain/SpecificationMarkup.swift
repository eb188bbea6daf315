package import DocsModel

/// Finds the specifications whose descriptions are reStructuredText, where CommonMark is the rule:
/// those that an `openapi` directive shows with `:markup: restructuredtext`.
package struct SpecificationMarkup: MarkupRewriter {
  static let directives = ["openapi", "openapi:httpdomain", "openapi:httpdomain:old"]
  /// Of the newer renderer of sphinxcontrib-openapi and of the older one.
  static let options: Set<String> = ["markup", "format"]
  /// A document without either has no such directive, not in what it includes either.
  private static let marks = ["openapi", "include::"].map { Array($0.utf8) }

  private let document: String
  private var paths: Set<String> = []

  /// The paths of the specifications.
  package static func restructured(in documents: [Document], of sources: SourceTree) -> Set<String>
  {
    documents.reduce(into: []) { result, document in
      let bytes = sources[document.file].bytes
      guard marks.contains(where: { ByteSearch.contains($0, in: bytes) }) else { return }
      var finder = SpecificationMarkup(document: document.path)
      _ = finder.rewrite(document.blocks)
      result.formUnion(finder.paths)
    }
  }

  private init(document: String) {
    self.document = document
  }

  package mutating func rewrite(_ blocks: [Block]) -> [Block] {
    for block in blocks {
      if case .directive(let directive) = block.kind { note(directive) }
      _ = descend(block)
    }
    return blocks
  }

  private mutating func note(_ directive: Directive) {
    guard Self.directives.contains(directive.name),
      directive.options.contains(where: Self.isRestructured),
      let path = SourcePath.resolve(directive.argument, from: document)
    else { return }
    paths.insert(path)
  }

  private static func isRestructured(_ option: Directive.Option) -> Bool {
    options.contains(option.name)
      && ["restructuredtext", "rst"].contains(option.value.trimmed.lowercased())
  }
}
