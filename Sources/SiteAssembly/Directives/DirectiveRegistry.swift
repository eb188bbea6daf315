package import DocsModel

/// All directives that belong to a domain or an extension and not to RST itself.
enum DirectiveRegistry {
  static let all: [DirectiveDefinition] =
    DirectiveDefinition.http + [
      .openAPI, .toctree, .glossary, .literalInclude, .only, .ifConfig, .seeAlso, .versionChange,
      .classes, .invisible, .highlight, .tabs, .tab, .codeTab, .tabSet, .grid, .gridItem, .card,
      .dropdown, .articleInfo, .buttonLink, .buttonReference, .margin, .centered, .horizontalList,
      .sectionNumbers, .targetNotes,
      .object, .autodoc, .autosummary, .currentModule, .program, .option, .environmentVariable,
      .configurationValue, .description, .acknowledgements, .productionList, .testedCode,
      .testSurroundings,
    ]

  static let byName: [String: DirectiveDefinition] = Dictionary(
    all.flatMap { definition in definition.names.map { ($0, definition) } },
    uniquingKeysWith: { first, _ in first }
  )

  /// The names of directives that place operations or documents.
  static let placing = Set(
    (DirectiveDefinition.http + [.openAPI, .toctree]).flatMap(\.names)
  )
}

extension SiteAssembler {
  /// The directives and roles of all domains, as the RST parser needs to know them.
  package static let vocabulary = MarkupVocabulary(
    directives: DirectiveRegistry.byName.mapValues(\.syntax),
    roles: Set(RoleRegistry.byName.keys),
    signatures: ["class": "py:class"]
  )
}
