import HTTPTypes

/// Answers requests with the files of a site that lies under a base path.
struct StaticFiles {
  let basePath: String
  let site: SiteFiles

  /// Whether a path is the site's to answer: below the base path, or the base path without its slash.
  static func cover(_ path: String, basePath: String) -> Bool {
    path.hasPrefix(basePath) || path + "/" == basePath
  }

  func answer(to request: HTTPRequest, _ target: RequestTarget) -> Answer {
    guard request.method == .get || request.method == .head else {
      return ErrorPage.answer(
        .methodNotAllowed,
        "this address answers GET and HEAD",
        fields: [.allow: "GET, HEAD"]
      )
    }
    guard target.path.hasPrefix(basePath) else { return redirectToSlash(target) }
    let name = String(target.path.dropFirst(basePath.count))
    let isFolder = name.isEmpty || name.hasSuffix("/")
    if let file = site[path: isFolder ? name + "index.html" : name] {
      return FileAnswer(file: file, request: request).answer
    }
    if !isFolder, site[path: name + "/index.html"] != nil { return redirectToSlash(target) }
    return notFound(request)
  }

  private func redirectToSlash(_ target: RequestTarget) -> Answer {
    let query = target.query.map { "?" + $0 } ?? ""
    return ErrorPage.answer(
      .movedPermanently,
      "the address ends with a slash",
      fields: [.location: target.rawPath + "/" + query]
    )
  }

  private func notFound(_ request: HTTPRequest) -> Answer {
    guard let page = site[path: "404.html"] else {
      return ErrorPage.answer(.notFound, "there is no such page")
    }
    return FileAnswer(file: page, request: request).answer(as: .notFound)
  }
}
