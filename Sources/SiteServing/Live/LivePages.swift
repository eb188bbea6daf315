/// A site in memory whose pages keep themselves up to date.
package struct LivePages: Sendable {
  private static let folder = "~live/"
  private static let client: [String: [UInt8]] = [
    "live.js": PackageResources.live_js, "patch.js": PackageResources.patch_js,
    "assets.js": PackageResources.assets_js, "keep.js": PackageResources.keep_js,
    "overlay.js": PackageResources.overlay_js, "live.css": PackageResources.live_css,
  ]
  /// What the client stands before: it has to see the page as it was served, without what the page's
  /// own scripts add.
  private static let places = ["<script", "</head>", "</body>"].map { Array($0.utf8) }

  private let script: [UInt8]
  private let bytes: @Sendable (String) -> [UInt8]?

  /// `bytes` finds a file of the site by its path below the base path; `state` is the site's.
  package init(
    basePath: String,
    state: SiteStatus,
    _ bytes: @escaping @Sendable (String) -> [UInt8]?
  ) {
    let address = basePath + Self.folder + "live.js?" + state.query
    script = Array("<script type=\"module\" src=\"\(address)\"></script>\n".utf8)
    self.bytes = bytes
  }

  /// Stands for a site that could not be made yet: whichever page a reader opens waits for it.
  package static func waiting(basePath: String, state: SiteStatus) -> LivePages {
    LivePages(basePath: basePath, state: state) { path in
      path.hasSuffix(".html") ? PackageResources.waiting_html : nil
    }
  }

  package var files: SiteFiles {
    SiteFiles { path in
      guard !path.hasPrefix(Self.folder) else {
        return Self.client[String(path.dropFirst(Self.folder.count))].map {
          ServedFile(path: path, bytes: $0)
        }
      }
      return bytes(path).map { ServedFile(path: path, bytes: equipped($0, path: path)) }
    }
  }

  private func equipped(_ page: [UInt8], path: String) -> [UInt8] {
    guard path.hasSuffix(".html") else { return page }
    let place = Self.places.lazy.compactMap { page.firstRange(of: $0)?.lowerBound }.first
    guard let place else { return page + script }
    return page[..<place] + script + page[place...]
  }
}
