import DocsModel
import Foundation
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `Specifications` {
  @Test(arguments: [
    "old-bodies/api.json", "parameters/api.yaml", "schemas/api.yaml", "groups/api.yaml",
    "references/api.yaml", "streams/api.yaml", "callbacks/api.yaml", "newest/api.yaml",
  ])
  func `become the tree that is expected`(path: String) throws {
    let folder = fixtures() + "/" + path.prefix { $0 != "/" }
    let tree = try SourceTree.read(
      folder,
      where: { $0.hasSuffix(".json") || $0.hasSuffix(".yaml") }
    )
    let file = try #require(tree[String(path.drop { $0 != "/" }.dropFirst())])
    let result = OpenAPIParser(sources: tree).parse(file)
    let description = try #require(result.value)
    #expect(result.diagnostics == [])
    try expectSnapshot(TreeDump.text(of: description), at: folder + "/expected.tree")
  }
}

extension SourceTree {
  /// The files of a folder whose paths are wanted.
  static func read(_ folder: String, where isWanted: (String) -> Bool) throws -> SourceTree {
    var contents: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where isWanted(path) {
      let data = FileManager.default.contents(atPath: folder + "/" + path)
      contents[path] = data.map { Array($0) }
    }
    return SourceTree(contents: contents)
  }
}
