import DocsModel
import Foundation
import Testing
import TestSupport

@testable import DocsgenKit

@Suite struct `Content folders` {
  @Test func `are read into a tree of texts and a list of assets`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Hello\n", to: "guide/start.md")
    try folder.write("", to: "images/logo.PNG")
    let sources = try await ContentFolder(at: folder.path).sources()
    #expect(sources.files.map(\.path) == ["guide/start.md"])
    #expect(sources["guide/start.md"]?.bytes == Array("Hello\n".utf8))
    #expect(sources.assets == ["images/logo.PNG"])
  }

  @Test(arguments: ["page.pt", "Makefile", "app.conf.sample", "site.pth"])
  func `have as texts what documents may show`(name: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("x\n", to: name)
    let sources = try await ContentFolder(at: folder.path).sources()
    #expect(sources.files.map(\.path) == [name])
  }

  @Test func `leave out hidden files and what other tools made`() async throws {
    let folder = try TemporaryFolder()
    for name in [".git/config", "_build/a.md", "Public/a.md", "x/node_modules/a.md", "x/.a.md"] {
      try folder.write("", to: name)
    }
    let sources = try await ContentFolder(at: folder.path).sources()
    #expect(sources.files.isEmpty)
    #expect(sources.unreadable.isEmpty)
  }

  @Test func `follow links inside the folder but none that leads out`() async throws {
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "secret.md")
    let folder = try TemporaryFolder()
    try folder.write("a", to: "v2/a.md")
    try folder.link("latest", to: "v2")
    try folder.link("secret.md", to: outside.path + "/secret.md")
    try folder.link("gone.md", to: "nowhere.md")
    let sources = try await ContentFolder(at: folder.path).sources()
    #expect(sources.files.map(\.path) == ["latest/a.md", "v2/a.md"])
    #expect(
      sources.unreadable == [
        "secret.md": "the link leads out of the content folder",
        "gone.md": "no such file or directory",
      ]
    )
  }

  @Test func `come to an end where links go in a circle`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "a/one.md")
    try folder.write("b", to: "b/two.md")
    try folder.link("a/up", to: "..")
    try folder.link("a/b", to: "../b")
    try folder.link("b/a", to: "../a")
    let paths = try await ContentFolder(at: folder.path).sources().files.map(\.path)
    #expect(paths == ["a/b/two.md", "a/one.md", "b/a/one.md", "b/two.md"])
  }

  @Test(.timeLimit(.minutes(5))) func `never wait for a FIFO`() async throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    let sources = try await ContentFolder(at: folder.path).sources()
    #expect(sources.unreadable == ["pipe.md": "it is not a regular file"])
  }

  @Test func `must be there`() async {
    #expect(
      await message { _ = try ContentFolder(at: "/nowhere/content") }
        == "the content folder '/nowhere/content' does not exist"
    )
  }

  @Test func `must be folders`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "content")
    let path = folder.path + "/content"
    #expect(
      await message { _ = try ContentFolder(at: path) }
        == "the content '\(path)' is a file, not a folder"
    )
  }
}
