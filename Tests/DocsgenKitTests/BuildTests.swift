import DocsModel
import Foundation
import TestSupport
import Testing

@testable import DocsgenKit

@Suite struct Builds {
  @Test func `tell of a document that cannot be read, and publish the others`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "content/a.md")
    #expect(mkfifo(folder.path + "/content/pipe.rst", 0o600) == 0)
    let built = try await build(folder)
    #expect(
      built.report.diagnostics.map(\.message)
        == ["'pipe.rst' cannot be read: it is not a regular file"]
    )
    #expect(try folder.read("Public/a.html").contains("A"))
  }

  @Test func `make no page of an excluded document, which may still be included`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("exclude: [parts/**]\n", to: "content/site.yml")
    try folder.write("A part.\n", to: "content/parts/a.rst")
    try folder.write("Title\n=====\n\n.. include:: parts/a.rst\n", to: "content/index.rst")
    let built = try await build(folder)
    #expect(built.report.diagnostics.isEmpty)
    #expect(built.counts.documents == 1)
    #expect(try folder.read("Public/index.html").contains("A part."))
  }

  @Test func `begin and end each document as the site file says`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      rst-prolog: ".. role:: warm"
      rst-epilog: |
         .. |status| replace:: ``405 Method Not Allowed``
         .. _forge: https://example.org/
         .. |wrong| replace::
      """,
      to: "content/site.yml"
    )
    try folder.write(
      ":orphan:\n\nTitle\n=====\n\n:warm:`Here` |status|, see forge_.\n",
      to: "content/index.rst"
    )
    let built = try await build(folder)
    let page = try folder.read("Public/index.html")
    #expect(page.contains("<span class=\"warm\">Here</span> <code>405 Method Not Allowed</code>"))
    #expect(page.contains("<a class=\"external\" href=\"https://example.org/\">forge</a>"))
    #expect(page.contains("<title>Title"))
    #expect(
      built.report.text(in: .plain).contains("content/site.yml:5:15: error: 'replace'")
    )
  }

  @Test func `copy the files that pages show`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "content/a/b.svg")
    try folder.write("![Drawing](b.svg)\n", to: "content/a/index.md")
    let built = try await build(folder)
    #expect(built.report.diagnostics.isEmpty)
    let names = FileManager.default.enumerator(atPath: folder.path + "/Public")?.allObjects ?? []
    let copy = try #require(names.compactMap { $0 as? String }.first { $0.hasSuffix("b.svg") })
    #expect(try folder.read("Public/" + copy).contains("<svg"))
  }

  @Test func `take every specification where the site file names none`() async throws {
    let folder = try TemporaryFolder()
    let specification = """
      {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths":
        {"/a": {"get": {"summary": "See", "responses": {"200": {"description": "Fine"}}}}}}
      """
    try folder.write(specification, to: "content/one.json")
    try folder.write(specification, to: "content/two.json")
    try folder.write("{\"other\": 1}", to: "content/data.json")
    #expect(try await build(folder).counts.operations == 2)
    try folder.write("apis: [{id: one, specification: one.json}]\n", to: "content/site.yml")
    #expect(try await build(folder).counts.operations == 1)
  }

  @Test func `read Python where the site file names it, and run none`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("python: [sdk]\n", to: "content/site.yml")
    try folder.write("raise 1\ndef f(a): 'Does it.'\n", to: "content/sdk/app/core.py")
    try folder.write("def g(): 'Outside.'\n", to: "content/other.py")
    try folder.write(
      ".. autofunction:: app.core.f\n\n.. autofunction:: other.g\n",
      to: "content/index.rst"
    )
    let built = try await build(folder)
    #expect(built.report.diagnostics.map(\.message) == ["no Python source defines 'other.g'"])
    #expect(try folder.read("Public/index.html").contains("<p>Does it.</p>"))
  }

  @Test func `tell of Python folders that hold no sources`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("python: [sdk, ../src]\n", to: "content/site.yml")
    try folder.write("a\n", to: "content/index.rst")
    let built = try await build(folder)
    #expect(
      built.report.diagnostics.map(\.message) == [
        "no Python files in the folder 'sdk'", "'../src' lies outside the content folder",
      ]
    )
  }

  @Test(
    arguments: [
      ("a/b.py", "a.b"), ("a/__init__.py", "a"), ("sdk/c.py", "c"), ("a/b.txt", nil),
      ("__init__.py", nil),
    ] as [(String, String?)]
  )
  func `name modules by their paths`(path: String, name: String?) {
    #expect(PythonModuleName.of(path, below: ["sdk", ""]) == name)
  }

  @Test func `need a theme`() async throws {
    #expect(
      await message { _ = try await ThemeFolder(at: "/nowhere/theme").files() }
        == "the theme folder '/nowhere/theme' does not exist"
    )
  }

  @Test func `find the theme that they were made with`() {
    #expect(FileManager.default.fileExists(atPath: BundledTheme.path + "/templates/page.mustache"))
  }
}
