import Foundation
import TestSupport
import Testing

@testable import SiteServing

@Suite(.timeLimit(.minutes(5))) struct `A watched folder` {
  /// Waits until a watcher tells of each step; the first time it tells is at its start.
  private func watch(_ watcher: FolderWatcher, _ steps: [() throws -> Void]) async throws {
    let (changes, told) = AsyncStream.makeStream(of: Void.self)
    let watching = Task { await watcher.run { told.yield() } }
    defer { watching.cancel() }
    var each = changes.makeAsyncIterator()
    for step in steps {
      #expect(await each.next() != nil)
      try step()
    }
    #expect(await each.next() != nil)
  }

  @Test func `is told of with its new folders and their files`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "content/a.md")
    let path = folder.path
    try await watch(
      FolderWatcher([path + "/content"]),
      [
        { try save("b", to: path + "/content/a.md") },
        { try makeFolder(path + "/content/new") },
        { try save("c", to: path + "/content/new/b.md") },
        { try FileManager.default.removeItem(atPath: path + "/content/new/b.md") },
      ]
    )
  }

  @Test func `is told of when names are short and then long`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let long = String(repeating: "x", count: 240)
    let steps = Array(repeating: "s", count: 12) + [long, "s"]
    try await watch(
      FolderWatcher([path]),
      steps.map { name in { try save("text", to: path + "/" + name) } }
    )
  }

  @Test func `is told of when a link leads to another one`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "builds/1/index.html")
    try folder.write("2", to: "builds/2/index.html")
    try folder.link("Public", to: "builds/1")
    try folder.link("next", to: "builds/2")
    let path = folder.path
    try await watch(
      FolderWatcher([path + "/Public"]),
      [
        { #expect(rename(path + "/next", path + "/Public") == 0) },
        { try save("3", to: path + "/builds/2/index.html") },
      ]
    )
  }

  @Test func `is looked at again and again where the system tells nothing`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "content/a.md")
    let path = folder.path
    try await watch(
      FolderWatcher([path + "/content"], notifier: { nil }),
      [
        { try save("longer", to: path + "/content/a.md") },
        { try makeFolder(path + "/content/new") },
        { try FileManager.default.removeItem(atPath: path + "/content/a.md") },
      ]
    )
  }

  private func save(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
}
