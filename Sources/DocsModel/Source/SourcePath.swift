/// Where a path written in a document leads to, below the content root.
package enum SourcePath {
  /// Resolves a path as Sphinx does: from the content root with a leading `/`, else from the
  /// folder of the document.
  ///
  /// - Returns: the path in its shortest form, or nil when it leaves the content root.
  package static func resolve(_ path: String, from document: String) -> String? {
    let slash = UInt8(ascii: "/")
    let folder = path.utf8.first == slash ? [] : document.utf8.split(separator: slash).dropLast()
    var result: [UInt8] = []
    result.reserveCapacity(document.utf8.count + path.utf8.count)
    for step in folder + path.utf8.split(separator: slash) where !step.elementsEqual(".".utf8) {
      if step.elementsEqual("..".utf8) {
        guard !result.isEmpty else { return nil }
        result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
      } else {
        if !result.isEmpty { result.append(slash) }
        result.append(contentsOf: step)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
