/// One state of the site: all of its files, by their paths below the base path.
package struct SiteFiles: Sendable {
  private let find: @Sendable (String) -> ServedFile?

  package init(_ find: @escaping @Sendable (String) -> ServedFile?) {
    self.find = find
  }

  package subscript(path path: String) -> ServedFile? {
    find(path)
  }
}
