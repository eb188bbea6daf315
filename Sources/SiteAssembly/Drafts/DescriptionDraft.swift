import DocsModel

/// A description of an API on its way to pages, with the directives in its texts replaced.
struct DescriptionDraft {
  var api: API.Description
  /// What its texts refer to among themselves, as in one document.
  var names = DocumentIndex()
  var substitutions: [String: SubstitutionDefinition] = [:]

  /// CommonMark has neither directives nor names.
  static func draft(of api: API.Description, in project: Project) -> Diagnosed<DescriptionDraft> {
    guard api.hasRestructuredText, let path = api.specification,
      let file = project.sources[path]
    else { return Diagnosed(DescriptionDraft(api: api)) }
    let document = Document(file: file.id, path: path, format: .restructuredText, blocks: [])
    let draft = DocumentDraft(document: document, name: path, page: api.indexPage)
    return DirectiveExpander.expanded(api, as: draft, in: project).map { expanded in
      let indexed = DocumentIndexer.index(expanded.api, of: draft)
      return DescriptionDraft(
        api: indexed.api,
        names: indexed.index,
        substitutions: expanded.substitutions
      )
    }
  }
}
