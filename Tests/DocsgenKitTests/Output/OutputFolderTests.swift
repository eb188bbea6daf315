import DocsModel
import Foundation
import Testing
import TestSupport

@testable import DocsgenKit

@Suite struct `Output folders` {
  private func publish(_ files: [String: String], to path: String) async throws {
    let output = try OutputFolder(at: path, besides: [])
    try await output.replaceContents(
      with: files.map { OutputFile(path: PagePath($0), bytes: Array($1.utf8)) },
      jobs: Jobs(2)
    )
  }

  private func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func status(of path: String) -> stat {
    var status = stat()
    stat(path, &status)
    return status
  }

  @Test func `are made with the folders above them`() async throws {
    let folder = try TemporaryFolder()
    try await publish(
      ["index.html": "a", "guide/start.html": "b"],
      to: folder.path + "/a/b/Public"
    )
    #expect(try folder.read("a/b/Public/guide/start.html") == "b")
    #expect(try names(in: folder.path + "/a/b") == ["Public"])
  }

  @Test func `hold the new site and nothing of the old one`() async throws {
    let folder = try TemporaryFolder()
    try await publish(["old.html": "a", "x/old.html": "a"], to: folder.path + "/Public")
    try await publish(["new.html": "b"], to: folder.path + "/Public")
    #expect(try names(in: folder.path + "/Public") == [".docsgen", "new.html"])
    #expect(try names(in: folder.path) == ["Public"])
  }

  @Test func `keep a file whose bytes are the same`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/Public"
    try await publish(["same.html": "a", "other.html": "a"], to: path)
    let before = status(of: path + "/same.html")
    try await publish(["same.html": "a", "other.html": "b"], to: path)
    let after = status(of: path + "/same.html")
    #expect(before.st_ino == after.st_ino)
    #expect(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    #expect(try folder.read("Public/other.html") == "b")
  }

  @Test func `that a link leads to are replaced, not the link`() async throws {
    let folder = try TemporaryFolder()
    try await publish(["a.html": "a"], to: folder.path + "/real")
    try folder.link("Public", to: "real")
    try await publish(["b.html": "b"], to: folder.path + "/Public")
    #expect(try names(in: folder.path + "/real") == [".docsgen", "b.html"])
  }

  @Test func `that docsgen did not make are not replaced`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "Public/mine.txt")
    let path = folder.path + "/Public"
    #expect(
      await message { try await publish([:], to: path) }
        == "'\(path)' was not made by docsgen, so it is not replaced"
    )
    #expect(try folder.read("Public/mine.txt") == "mine")
  }

  @Test func `that are files are not replaced`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "Public")
    let path = folder.path + "/Public"
    #expect(
      await message { try await publish([:], to: path) }
        == "the output '\(path)' is a file, not a folder"
    )
  }

  @Test(arguments: [("content", "content/out"), ("site/content", "site"), ("content", "content")])
  func `do not lie in the content nor around it`(content: String, output: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: content + "/index.md")
    let (content, output) = (folder.path + "/" + content, folder.path + "/" + output)
    #expect(
      await message { _ = try OutputFolder(at: output, besides: [content]) }
        == """
        the output '\(output)' and the folder '\(content)' that it is made from lie in one another
        """
    )
  }

  @Test func `that cannot be written say why and leave nothing behind`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let path = folder.path + "/file/Public"
    #expect(
      await message { try await publish([:], to: path) }
        == "'\(path)' cannot be written: not a directory"
    )
    let other = folder.path + "/Public"
    try await publish(["old.html": "old"], to: other)
    #expect(await message { try await publish(["a": "", "a/b": ""], to: other) } != nil)
    #expect(
      await message { try await publish(["../b": ""], to: other) }
        == "'\(other)/../b' cannot be written: it leads out of the output folder"
    )
    #expect(try folder.read("Public/old.html") == "old")
    #expect(try names(in: folder.path) == ["Public", "file"])
  }

  @Test func `are cleared of what killed builds left beside them`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: ".Public.new-7/.docsgen")
    try folder.write("", to: ".Public.new-7/half/written.html")
    try folder.write("", to: ".Public.new-mine/kept.txt")
    try folder.write("", to: ".Public.new-8/kept.txt")
    try await publish(["a.html": "a"], to: folder.path + "/Public")
    #expect(try names(in: folder.path) == [".Public.new-8", ".Public.new-mine", "Public"])
  }

  @Test func `leave alone what another build is writing`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: ".Public.new-7/.docsgen")
    let other = open(folder.path + "/.Public.new-7", O_RDONLY)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    try await publish(["a.html": "a"], to: folder.path + "/Public")
    #expect(try names(in: folder.path) == [".Public.new-7", "Public"])
  }

  @Test func `moved aside by a killed build are put back`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: ".Public.old-7/.docsgen")
    try folder.write("old", to: ".Public.old-7/a.html")
    Leftovers(of: folder.path + "/Public").clear()
    #expect(try folder.read("Public/a.html") == "old")
  }
}
