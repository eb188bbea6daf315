/// Where a path written in a document leads to, below the content root.
package enum SourcePath {
  /// Resolves a path as Sphinx does: from the content root with a leading `/`, else from the
  /// folder of the document.
  ///
  /// - Returns: the path in its shortest form, or nil when it leaves the content root.
  package static func resolve(_ path: String, from document: String) -> String? {
    let slash = UInt8(ascii: "/")
    let folder = path.utf8.first == slash ? [] : document.utf8.split(separator: slash).dropLast()
    var steps = Array(folder)
    for step in path.utf8.split(separator: slash) where !step.elementsEqual(".".utf8) {
      guard step.elementsEqual("..".utf8) else {
        steps.append(step)
        continue
      }
      guard steps.popLast() != nil else { return nil }
    }
    return steps.map { Substring($0) }.joined(separator: "/")
  }
}
