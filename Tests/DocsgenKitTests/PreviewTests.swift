import DocsModel
import Foundation
import TestSupport
import Testing

@testable import DocsgenKit

@Suite struct Previews {
  private static let names = [
    "index.rst", "a.rst", "b/c.md", "part.txt", "api.yml", "d.rst", "code/m.py", "e.rst",
  ]

  /// A small site whose files depend on each other.
  private func write(_ folder: borrowing TemporaryFolder) throws {
    try folder.write("Home\n====\n\n.. toctree::\n\n   a\n   b/c\n", to: "content/index.rst")
    try folder.write("A\n=\n\n.. include:: part.txt\n\n:doc:`b/c`\n", to: "content/a.rst")
    try folder.write("# C\n\n[A](../a.rst)\n", to: "content/b/c.md")
    try folder.write("A part.\n", to: "content/part.txt")
    try folder.write("D\n=\n\n.. literalinclude:: part.txt\n", to: "content/d.rst")
    try folder.write(Self.specification(summary: "See"), to: "content/api.yml")
    try folder.write("E\n=\n\n.. automodule:: m\n   :members:\n", to: "content/e.rst")
    try folder.write(
      "class C:\n    '''A class.\n\n    .. include:: /part.txt\n    '''\n",
      to: "content/code/m.py"
    )
    try folder.write("python: [code]\n", to: "content/site.yml")
  }

  private static func specification(summary: String) -> String {
    """
    openapi: '3.0.3'
    info: {title: T, version: '1'}
    paths:
      /a:
        get: {summary: \(summary), responses: {'200': {description: Fine}}}
    """
  }

  private func files(of site: PreviewedSite) -> [String: String] {
    let found = site.paths.map { ($0, String(decoding: site.file(at: $0) ?? [], as: UTF8.self)) }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// What differs between a preview that went on for long and one that begins now.
  private func differences(
    _ site: PreviewedSite?,
    _ options: BuildOptions
  ) async throws -> [String] {
    var clean = Preview(options)
    let expected = files(of: try #require(try await clean.build()))
    let found = files(of: try #require(site))
    return Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
  }

  @Test func `are the files of a clean build, whatever happened before`() async throws {
    let folder = try TemporaryFolder()
    try write(folder)
    let options = BuildOptions(content: folder.path + "/content", output: "")
    var preview = Preview(options)
    var site = try await preview.build()
    var random = SeededNumbers(seed: 7)
    for step in 1...200 {
      try change(folder, step: step, &random)
      site = try await preview.build() ?? site
      guard step % 10 == 0 else { continue }
      #expect(try await differences(site, options) == [], "after step \(step)")
    }
  }

  private func change(
    _ folder: borrowing TemporaryFolder,
    step: Int,
    _ random: inout SeededNumbers
  ) throws {
    let name = Self.names.randomElement(using: &random) ?? "a.rst"
    let path = folder.path + "/content/" + name
    let manager = FileManager.default
    switch Int.random(in: 0..<5, using: &random) {
    case 0: try? manager.removeItem(atPath: path)
    case 1: try write(folder)
    case 2 where manager.fileExists(atPath: path):
      try? manager.moveItem(atPath: path, toPath: folder.path + "/content/moved-\(step).rst")
    default:
      let text = (try? folder.read("content/" + name)) ?? ""
      try folder.write(text + "\nEdit \(step).\n", to: "content/" + name)
    }
  }

  @Test func `are not made again where nothing changed`() async throws {
    let folder = try TemporaryFolder()
    try write(folder)
    var preview = Preview(BuildOptions(content: folder.path + "/content", output: ""))
    #expect(try await preview.build() != nil)
    #expect(try await preview.build() == nil)
    try folder.write("A part that is other.\n", to: "content/part.txt")
    let site = try #require(try await preview.build())
    #expect(preview.changes == ["part.txt"])
    #expect(files(of: site)["a.html"]?.contains("A part that is other.") == true)
    #expect(files(of: site)["d.html"]?.contains("A part that is other.") == true)
    #expect(files(of: site)["e.html"]?.contains("A part that is other.") == true)
  }

  @Test func `go on after a site file that cannot be read`() async throws {
    let folder = try TemporaryFolder()
    try write(folder)
    var preview = Preview(BuildOptions(content: folder.path + "/content", output: ""))
    _ = try await preview.build()
    try folder.write("title: [", to: "content/site.yml")
    await #expect(throws: BuildFailure.self) { _ = try await preview.build() }
    try folder.write("title: Mended\n", to: "content/site.yml")
    let site = try #require(try await preview.build())
    #expect(files(of: site)["index.html"]?.contains("Mended") == true)
  }

  @Test func `hold what a build writes`() async throws {
    let folder = try TemporaryFolder()
    try write(folder)
    let options = BuildOptions(content: folder.path + "/content", output: folder.path + "/Public")
    var log = StageLog()
    _ = try await buildSite(options, log: &log)
    var preview = Preview(options)
    let found = files(of: try #require(try await preview.build()))
    for (path, text) in found { #expect(try folder.read("Public/" + path) == text) }
    let built = FileManager.default.enumerator(atPath: folder.path + "/Public")?.allObjects ?? []
    let names = built.compactMap { $0 as? String }.filter { $0.contains(".") && $0 != ".docsgen" }
    #expect(Set(names).subtracting(found.keys) == [])
  }
}

/// The same numbers in every run.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
