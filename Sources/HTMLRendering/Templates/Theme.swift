import DocsModel

/// The look of a site: templates, and the files that pages load.
package struct Theme: Sendable {
  /// Templates and partials by name: `page` for `templates/page.mustache`.
  let templates: [String: [UInt8]]
  /// Style sheets, scripts and icons by their path below `assets/`.
  let assets: [String: [UInt8]]
  /// The folder of the site that pages load them from: `_static/3f9a1c07b2d46e58/`.
  ///
  /// Its name changes with what is in it, so browsers may keep the files for ever.
  let assetFolder: String

  /// Takes the files of a theme by their paths below its folder.
  package init(files: [String: [UInt8]]) {
    var templates: [String: [UInt8]] = [:]
    var assets: [String: [UInt8]] = [:]
    for (path, bytes) in files {
      if path.hasPrefix("templates/"), path.hasSuffix(".mustache") {
        let name = path.dropFirst("templates/".count).dropLast(".mustache".count)
        templates[String(name)] = bytes
      } else if path.hasPrefix("assets/") {
        assets[String(path.dropFirst("assets/".count))] = bytes
      }
    }
    self.templates = templates
    self.assets = StyleSheetImports(assets: assets).resolved
    assetFolder = "_static/" + AssetVersion.of(self.assets) + "/"
  }

  /// Where an asset stands in the site.
  ///
  /// Other servers know the page that ends a login, so its address stays the same.
  func place(ofAsset path: String) -> PagePath {
    PagePath((path.hasPrefix("try-it/") ? "_static/" : assetFolder) + path)
  }

  static func path(ofTemplate name: String) -> String {
    "templates/\(name).mustache"
  }
}
