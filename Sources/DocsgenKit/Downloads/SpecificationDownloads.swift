import DocsModel
import OpenAPIParsing

/// The specifications of a site's APIs as files of the site.
struct SpecificationDownloads: Sendable {
  let site: Site
  let sources: SourceTree

  func files(_ jobs: Jobs) async -> [OutputFile] {
    await site.apis.concurrentMap(jobs, weight: { $0.operations.count }) { api in
      files(of: api, API.Download.allCases)
    }.flatMap(\.self)
  }

  /// The paths that there may be files at.
  var paths: [PagePath] {
    site.apis.flatMap { api in API.Download.allCases.map(api.path) }
  }

  func file(at path: PagePath) -> OutputFile? {
    site.apis.lazy.compactMap { api in
      files(of: api, API.Download.allCases.filter { api.path(of: $0) == path }).first
    }.first
  }

  private func files(of api: API.Description, _ formats: [API.Download]) -> [OutputFile] {
    guard !formats.isEmpty, let file = api.specification.flatMap({ sources[$0] }),
      let value = SpecificationBundle.value(of: file, in: sources)
    else { return [] }
    return formats.map { format in
      let text =
        switch format {
        case .json: JSONText.compact(value)
        case .yaml: YAMLText.of(value)
        }
      return OutputFile(path: api.path(of: format), bytes: Array(text.utf8))
    }
  }
}
