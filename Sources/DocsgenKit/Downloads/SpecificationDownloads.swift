import DocsModel
import OpenAPIParsing

/// The specifications of a site's APIs as files of the site.
struct SpecificationDownloads: Sendable {
  let site: Site
  let sources: SourceTree

  /// The paths that there may be files at.
  var paths: [PagePath] {
    site.apis.flatMap { api in API.Download.allCases.map(api.path) }
  }

  /// All files, of texts by the paths of their sources.
  func files(of texts: [String: SpecificationTexts]) -> [OutputFile] {
    site.apis.flatMap { api in
      let bytes = api.specification.flatMap { texts[$0] }?.bytes ?? [:]
      return API.Download.allCases.compactMap { form in
        bytes[form].map { OutputFile(path: api.path(of: form), bytes: $0) }
      }
    }
  }

  func file(at path: PagePath) -> OutputFile? {
    for api in site.apis {
      guard let form = API.Download.allCases.first(where: { api.path(of: $0) == path }) else {
        continue
      }
      let file = api.specification.flatMap { sources[$0] }
      let texts = file.flatMap {
        SpecificationTexts(of: $0, in: NodeFiles(of: sources), as: [form])
      }
      return texts?.bytes[form].map { OutputFile(path: path, bytes: $0) }
    }
    return nil
  }
}
