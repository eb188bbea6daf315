/// A file of the site's sources, held as the bytes it has on disk.
package struct SourceFile: Sendable {
  /// The index of a file in its `SourceTree`.
  package struct ID: Hashable, Comparable, Sendable {
    package var index: Int32

    package init(_ index: Int) {
      self.index = Int32(truncatingIfNeeded: index)
    }

    package static func < (left: Self, right: Self) -> Bool {
      left.index < right.index
    }
  }

  package let id: ID
  /// Relative to the content root, with `/` between folders: `reference/users.rst`.
  package let path: String
  package let bytes: [UInt8]

  package init(id: ID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }
}
