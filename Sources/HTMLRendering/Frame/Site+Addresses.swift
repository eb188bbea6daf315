import DocsModel

extension Site {
  /// The title that the site file gives, else the first page's.
  var title: String {
    if let title = configuration.title { return title }
    let index = pages.first { $0.path == PagePath("index.html") } ?? pages.first
    return index?.title ?? "API reference"
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
