/// The address of a file below the base path of the site: `reference/rest-api.html`.
package struct PagePath: Hashable, Comparable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.path < right.path
  }

  /// The address of `target` as a link on this page writes it, without percent encoding.
  ///
  /// Relative addresses keep the site whole under any base path and in any folder.
  package func relativeAddress(of target: PagePath) -> String {
    let from = path.utf8
    let to = target.path.utf8
    var (here, there) = (from.startIndex, to.startIndex)
    // Behind the last folder that both are in.
    var (fromRest, toRest) = (here, there)
    while here != from.endIndex, there != to.endIndex, from[here] == to[there] {
      let isFolder = from[here] == UInt8(ascii: "/")
      (here, there) = (from.index(after: here), to.index(after: there))
      if isFolder { (fromRest, toRest) = (here, there) }
    }
    let up = from[fromRest...].count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: up) + target.path[toRest...]
  }
}
