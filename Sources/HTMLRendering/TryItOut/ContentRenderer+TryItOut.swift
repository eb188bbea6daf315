import DocsModel

extension ContentRenderer {
  /// The address of what the panel reads about an operation; nil where it is switched off.
  func tryItOutAddress(of id: API.Operation.ID) -> String? {
    let api = site.apis[id.api]
    guard api.tryItOut != .off else { return nil }
    let file = page.relativeAddress(of: TryItOutFiles.path(ofOperation: id.index, in: api))
    return file + TryItOutFiles.fragment(ofOperation: id.index)
  }
}
