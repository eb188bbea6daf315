import DocsModel
import HTMLRendering

/// One state of a previewed site; a page is rendered when somebody looks at it.
package struct PreviewedSite: Sendable {
  private let pages: SiteRendering
  private let downloads: SpecificationDownloads
  private let assets: SiteAssets
  package let report: Report
  /// Grows when style sheets change, and `scriptVersion` when scripts do.
  package let styleVersion: Int
  package let scriptVersion: Int

  init(
    pages: SiteRendering,
    downloads: SpecificationDownloads,
    assets: SiteAssets,
    report: Report,
    styleVersion: Int,
    scriptVersion: Int
  ) {
    self.pages = pages
    self.downloads = downloads
    self.assets = assets
    self.report = report
    self.styleVersion = styleVersion
    self.scriptVersion = scriptVersion
  }

  /// The paths of all files.
  package var paths: [String] {
    (pages.paths + downloads.paths).map(\.path) + assets.paths
  }

  /// The bytes that a build writes to this path, or nil where it writes none.
  package func file(at path: String) -> [UInt8]? {
    let place = PagePath(path)
    return (pages.file(at: place) ?? downloads.file(at: place))?.bytes ?? assets.bytes(at: path)
  }
}
