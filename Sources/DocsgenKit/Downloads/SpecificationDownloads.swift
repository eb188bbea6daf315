import DocsModel
import OpenAPIParsing

/// The specifications of a site's APIs as files of the site.
struct SpecificationDownloads {
  let site: Site
  let sources: SourceTree

  func files(_ jobs: Jobs) async -> [OutputFile] {
    await site.apis.concurrentMap(jobs, weight: { $0.operations.count }, files).flatMap(\.self)
  }

  @Sendable private func files(of api: API.Description) -> [OutputFile] {
    guard let file = api.specification.flatMap({ sources[$0] }),
      let value = SpecificationBundle.value(of: file, in: sources)
    else { return [] }
    return API.Download.allCases.map { format in
      let text =
        switch format {
        case .json: JSONText.compact(value)
        case .yaml: YAMLText.of(value)
        }
      return OutputFile(path: api.path(of: format), bytes: Array(text.utf8))
    }
  }
}
