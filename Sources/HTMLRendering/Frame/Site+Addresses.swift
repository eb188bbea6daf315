import DocsModel

extension Site {
  /// The title that the site file gives, else the first page's.
  var title: String {
    if let title = configuration.title { return title }
    return pages.first { $0.path == home }?.title ?? "API reference"
  }

  /// The page that the site begins with.
  var home: PagePath {
    let index = PagePath("index.html")
    return pages.contains { $0.path == index } ? index : pages.first?.path ?? index
  }

  /// Where a page lies on the internet, if the site file tells; index pages by their folder.
  func internetAddress(of page: PagePath) -> String? {
    guard let origin = configuration.origin else { return nil }
    var path = page.path
    if path == "index.html" || path.hasSuffix("/index.html") {
      path.removeLast("index.html".count)
    }
    return origin + configuration.basePath + PercentEncoding.path(path)
  }
}
