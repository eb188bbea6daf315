import DocsModel
import OpenAPIParsing

/// The specifications of a site's APIs as files of the site.
struct SpecificationDownloads: Sendable {
  let site: Site
  let sources: SourceTree

  /// Each format of each specification is a piece of work: one large specification is the rule.
  func files(_ jobs: Jobs) async -> [OutputFile] {
    let bundles = await site.apis.concurrentMap(jobs, weight: { $0.operations.count }, bundle)
    let pieces = bundles.compactMap(\.self).flatMap { bundle in
      API.Download.allCases.map { (bundle, $0) }
    }
    return await pieces.concurrentMap(jobs) { file(of: $0, as: $1) }
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

  @Sendable private func bundle(of api: API.Description) -> Bundle? {
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
