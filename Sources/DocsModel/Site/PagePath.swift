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
    let from = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let to = target.path.split(separator: "/", omittingEmptySubsequences: false)
    var shared = 0
    while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
    let up = Array<Substring>(repeating: "..", count: from.count - shared)
    return (up + to[shared...]).joined(separator: "/")
  }
}
