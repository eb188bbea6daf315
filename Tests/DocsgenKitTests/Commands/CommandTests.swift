import Foundation
import TestSupport
import Testing

@Suite struct Commands {
  private func build(
    _ folder: borrowing TemporaryFolder,
    _ arguments: [String] = []
  ) async throws -> Command.Result {
    try await Program.run(["build"] + arguments, in: folder.path)
  }

  @Test func `init makes a site that builds clean and in silence`() async throws {
    let folder = try TemporaryFolder()
    let made = try await Program.run(["init", "content"], in: folder.path)
    #expect(made.status == 0)
    let built = try await build(folder, ["--strict"])
    #expect(built.status == 0)
    #expect(built.output + built.errors == "")
    #expect(try folder.read("Public/index.html").contains("Tasks API"))
  }

  @Test func `init leaves a folder alone that holds something`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "content/index.md")
    let made = try await Program.run(["init", "content"], in: folder.path)
    #expect(made.status == 1)
    #expect(
      made.errors == """
        error: the folder 'content' is not empty [site-occupied-folder]
          help: name a new folder
        1 error

        """
    )
    #expect(try folder.read("content/index.md") == "mine")
  }

  @Test func `errors are reported and the other pages published`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Fine\n", to: "content/fine.md")
    try folder.write("titel: x\n", to: "content/site.yml")
    let built = try await build(folder)
    #expect(built.status == 1)
    #expect(
      built.errors == """
        content/site.yml:1:1: error: unknown key 'titel' in the site file [site-unknown-key]
        1 | titel: x
          | ^~~~~ help: did you mean 'title'?
        1 error

        """
    )
    #expect(try folder.read("Public/fine.html").contains("Fine"))
  }

  @Test func `a site file that cannot be read leaves the old site`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Old\n", to: "content/index.md")
    #expect(try await build(folder).status == 0)
    try folder.write("# New\n", to: "content/index.md")
    try folder.write("title: [\n", to: "content/site.yml")
    #expect(try await build(folder).status == 1)
    #expect(try folder.read("Public/index.html").contains("Old"))
  }

  @Test func `an output that cannot be written is an error`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "content/index.md")
    let built = try await build(folder, ["--output", "/proc/docsgen/Public"])
    #expect(built.status == 1)
    #expect(built.errors.hasPrefix("error: '/proc/docsgen/Public' cannot be written: "))
  }

  @Test(arguments: [
    ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--base-path", "/a b/"],
    ["build", "--theme", "/nowhere"], ["build", "--no-such-flag"], ["build", "extra"],
    ["dump", "tokens", "a.rst"], ["dump", "site", ".", "--format", "pseudoxml"], ["bild"],
    ["init"],
  ])
  func `wrong usage ends with 64`(arguments: [String]) async throws {
    let result = try await Program.run(arguments)
    #expect(result.status == 64)
    #expect(!result.errors.isEmpty)
  }

  @Test func `a theme of one's own takes the place of the one built in`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "content/index.md")
    try folder.write("<p>{{{nonsense}}}</p>\n", to: "mine/templates/page.mustache")
    let built = try await build(folder, ["--theme", "mine"])
    #expect(built.status == 1)
    #expect(built.errors.contains("mine/templates/page.mustache:1:"))
  }

  @Test func `timings tell of stages and counts`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "content/index.md")
    let built = try await build(folder, ["--timings"])
    for row in ["parse documents", "publish", "total", "documents", "pages", "peak memory"] {
      #expect(built.output.contains("\n\(row) "))
    }
  }

  @Test func `two builds give the same bytes with any number of jobs`() async throws {
    let folder = try TemporaryFolder()
    #expect(try await Program.run(["init", "content"], in: folder.path).status == 0)
    for jobs in ["1", "2", "3"] {
      #expect(try await build(folder, ["--jobs", jobs, "--output", jobs]).status == 0)
    }
    let first = try files(in: folder.path + "/1")
    #expect(first.count > 3)
    #expect(try files(in: folder.path + "/2") == first)
    #expect(try files(in: folder.path + "/3") == first)
  }

  @Test func `dump prints a document with its includes`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Title\n=====\n\n.. include:: parts/text.txt\n", to: "page.rst")
    try folder.write("From a part.\n", to: "parts/text.txt")
    let dumped = try await Program.run(["dump", "document", "page.rst"], in: folder.path)
    #expect(dumped.status == 0)
    #expect(dumped.output.contains("From a part."))
  }

  @Test func `dump prints an API`() async throws {
    let folder = try TemporaryFolder()
    #expect(try await Program.run(["init", "content"], in: folder.path).status == 0)
    let dumped = try await Program.run(["dump", "api", "content/tasks.yaml"], in: folder.path)
    #expect(dumped.status == 0)
    #expect(dumped.output.contains("/v1/tasks"))
  }

  @Test func `dump prints the operations that a document describes`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Tasks\n\n## `GET /tasks`\n\nLists them.\n", to: "tasks.md")
    let api = try await Program.run(["dump", "api", "tasks.md"], in: folder.path)
    #expect(api.status == 0)
    #expect(api.output.contains("path: /tasks"))
    let site = try await Program.run(["dump", "site", "tasks.md"], in: folder.path)
    #expect(site.output.hasPrefix("Site\n"))
  }

  @Test func `dump prints a site`() async throws {
    let folder = try TemporaryFolder()
    #expect(try await Program.run(["init", "content"], in: folder.path).status == 0)
    let dumped = try await Program.run(["dump", "site", "content"], in: folder.path)
    #expect(dumped.status == 0)
    #expect(dumped.output.hasPrefix("Site\n"))
  }

  @Test func `dump names a file that is missing`() async throws {
    let dumped = try await Program.run(["dump", "document", "/nowhere.rst"])
    #expect(dumped.status == 1)
    #expect(dumped.errors.hasPrefix("error: '/nowhere.rst' cannot be read: no such file"))
  }

  private func files(in folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: folder)
    while let name = names?.nextObject() as? String {
      result[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return result
  }
}
