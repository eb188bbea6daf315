/// A file of the finished site.
package struct OutputFile: Equatable, Sendable {
  package var path: PagePath
  package var bytes: [UInt8]

  package init(path: PagePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
