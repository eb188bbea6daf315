import DocsModel
import OpenAPIParsing

/// The specifications of a site's APIs as files of the site.
struct SpecificationDownloads: Sendable {
  let site: Site
  let sources: SourceTree

  /// What makes the files, a piece of work for each API.
  var work: [@Sendable () -> [OutputFile]] {
    site.apis.map { api in
      {
        bundle(of: api).map { bundle in API.Download.allCases.map { file(of: bundle, as: $0) } }
          ?? []
      }
    }
  }

  /// The paths that there may be files at.
  var paths: [PagePath] {
    site.apis.flatMap { api in API.Download.allCases.map(api.path) }
  }

  func file(at path: PagePath) -> OutputFile? {
    for api in site.apis {
      guard let format = API.Download.allCases.first(where: { api.path(of: $0) == path }) else {
        continue
      }
      return bundle(of: api).map { file(of: $0, as: format) }
    }
    return nil
  }

  private struct Bundle {
    var api: API.Description
    var value: Value
  }

  private func bundle(of api: API.Description) -> Bundle? {
    guard let file = api.specification.flatMap({ sources[$0] }),
      let value = SpecificationBundle.value(of: file, in: sources)
    else { return nil }
    return Bundle(api: api, value: value)
  }

  private func file(of bundle: Bundle, as format: API.Download) -> OutputFile {
    let text =
      switch format {
      case .json: JSONText.compact(bundle.value)
      case .yaml: YAMLText.of(bundle.value)
      }
    return OutputFile(path: bundle.api.path(of: format), bytes: Array(text.utf8))
  }
}
