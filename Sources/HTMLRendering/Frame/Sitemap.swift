import DocsModel

/// The list of pages for search engines (sitemaps.org), for sites that know where they lie.
enum Sitemap {
  static let path = PagePath("sitemap.xml")

  static func isWanted(for site: Site) -> Bool {
    site.configuration.origin != nil
  }

  static func file(for site: Site) -> OutputFile? {
    guard isWanted(for: site) else { return nil }
    let entries: [HTML] = site.pages.compactMap { page in
      guard !page.isOrphan, let address = site.internetAddress(of: page.path) else { return nil }
      return "<url><loc>\(address)</loc></url>\n"
    }
    let document: HTML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries)</urlset>

      """
    return OutputFile(path: path, bytes: document.bytes)
  }
}
