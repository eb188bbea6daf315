/// The look of a site: templates, and the files that pages load.
package struct Theme: Sendable {
  /// Templates and partials by name: `page` for `templates/page.mustache`.
  let templates: [String: [UInt8]]
  /// Style sheets, scripts and icons by their path below `assets/`.
  let assets: [String: [UInt8]]

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
    self.assets = assets
  }

  static func path(ofTemplate name: String) -> String {
    "templates/\(name).mustache"
  }
}
