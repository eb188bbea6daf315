/// A site in memory whose pages keep themselves up to date.
package struct LivePages: Sendable {
  private static let folder = "~live/"
  private static let client: [String: [UInt8]] = [
    "live.js": PackageResources.live_js, "patch.js": PackageResources.patch_js,
    "keep.js": PackageResources.keep_js, "overlay.js": PackageResources.overlay_js,
    "live.css": PackageResources.live_css,
  ]

  private let script: [UInt8]
  private let bytes: @Sendable (String) -> [UInt8]?

  /// `bytes` finds a file of the site by its path below the base path.
  package init(basePath: String, _ bytes: @escaping @Sendable (String) -> [UInt8]?) {
    let address = basePath + Self.folder + "live.js"
    script = Array("<script type=\"module\" src=\"\(address)\"></script>\n".utf8)
    self.bytes = bytes
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

  /// A page with the client before the page's own scripts, as it has to see what was served.
  private func equipped(_ page: [UInt8], path: String) -> [UInt8] {
    guard path.hasSuffix(".html"), let place = page.firstRange(of: Array("<script".utf8)) else {
      return page
    }
    return page[..<place.lowerBound] + script + page[place.lowerBound...]
  }
}
