package import DocsModel
package struct SiteAssembler: Sendable {
  package static let vocabulary: MarkupVocabulary = MarkupVocabulary(directives: [:], roles: [])
  let configuration: SiteConfiguration
  package init(configuration: SiteConfiguration, sources: SourceTree) { self.configuration = configuration }
  package func assemble(documents: [Document], descriptions: [API.Description]) -> Diagnosed<Site> {
    Diagnosed(Site(configuration: configuration, pages: documents.map { Page(path: PagePath($0.path.split(separator: ".").dropLast().joined() + ".html"), kind: .document($0.file), title: $0.path, blocks: $0.blocks) }, navigation: [], apis: [], assets: []))
  }
}
