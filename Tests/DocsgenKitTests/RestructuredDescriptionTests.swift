import DocsModel
import TestSupport
import Testing

@testable import DocsgenKit

@Suite struct `Descriptions in reStructuredText` {
  @Test(arguments: [":markup: restructuredtext", ":format: rst"])
  func `are read where the directive that shows them says so`(option: String) async throws {
    let built = try await page(
      of: "See :ref:`b`, and::\n\n   a block\n\nnot_there_",
      option: option,
      below: ".. _b:\n\nBelow\n-----\n"
    )
    #expect(built.html.contains("See <a class=\"ref\" href=\"#b\">Below</a>, and:"))
    #expect(built.html.contains("a block</code></pre>"))
    #expect(built.html.contains("<em>Fine</em>"))
    let places = built.diagnostics.map { "\($0.range?.start.line ?? 0): \($0.message)" }
    #expect(places == ["12: unknown target name 'not_there'"])
  }

  @Test func `tell what is wrong in them, though an included text shows them`()
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write("A\n=\n\n.. include:: api.txt\n", to: "content/index.rst")
    try folder.write(
      ".. openapi:: api.yml\n   :markup: restructuredtext\n",
      to: "content/api.txt"
    )
    try folder.write(
      "openapi: 3.0.0\ninfo: {title: T, version: '1', description: ':emphasiss:`a`'}\npaths: {}\n",
      to: "content/api.yml"
    )
    let messages = try await build(folder).report.diagnostics
    let role = messages.first { $0.message.contains("emphasiss") }
    #expect(role?.range?.start.line == 2)
    #expect(role?.help == "did you mean 'emphasis'?")
  }

  @Test func `have the directives of Sphinx`() async throws {
    let built = try await page(
      of: """
        .. versionadded:: 2.0
           New.

        .. seealso:: That.

        .. tabs::

           .. tab:: One

              First.
        """
    )
    #expect(built.diagnostics == [])
    #expect(
      built.html.contains("<p class=\"admonition-title\">Added in version 2.0</p>\n<p>New.</p>")
    )
    #expect(built.html.contains("<p>That.</p>"))
    #expect(built.html.contains("<p class=\"tab-label\">One</p>\n<p>First.</p>"))
  }

  @Test func `refer to what they name themselves`() async throws {
    let built = try await page(
      of: """
        `Guide`_, `one`__, |two|, [#]_.

        .. _Guide: https://a.example/guide
        __ https://a.example/one
        .. |two| replace:: *2*
        .. [#] Note.
        """
    )
    #expect(built.diagnostics == [])
    #expect(built.html.contains("href=\"https://a.example/guide\">Guide</a>"))
    #expect(built.html.contains("href=\"https://a.example/one\">one</a>, <em>2</em>"))
    #expect(built.html.contains("role=\"doc-noteref\">[1]</a>"))
  }

  @Test func `place no operation, but keep the text of one`() async throws {
    let built = try await page(of: ".. http:get:: /b\n\n   What it does.")
    #expect(
      built.diagnostics.map(\.message) == [
        "'http:get' places nothing here: descriptions of a specification are texts"
      ]
    )
    #expect(built.html.contains("<code>/b</code></pre></div>\n<p>What it does.</p>"))
  }

  @Test(arguments: [
    ".. raw:: html\n\n   <script>a</script><b>c</b>",
    ".. role:: h(raw)\n   :format: html\n\n:h:`<script>a</script><b>c</b>`",
    ".. |h| raw:: html\n\n   <script>a</script><b>c</b>\n\n|h|",
    ".. note::\n\n   .. raw:: html\n\n      <script>a</script><b>c</b>",
    ".. role:: h(raw)\n   :format: html\n\n.. card:: :h:`<script>a</script><b>c</b>`",
    ".. role:: h(raw)\n   :format: html\n\n.. dropdown:: :h:`<script>a</script><b>c</b>`\n\n   d",
    ".. role:: h(raw)\n   :format: html\n\n.. seealso:: :h:`<script>a</script><b>c</b>`",
    ".. role:: h(raw)\n   :format: html\n\n.. confval:: a\n   :type: :h:`<script>a</script><b>c</b>`",
  ])
  func `bring no raw HTML, even where documents may`(text: String) async throws {
    let built = try await page(of: text, siteFile: "raw-html: true\n")
    #expect(built.diagnostics.map(\.message) == ["'<script>' left out of raw HTML"])
    #expect(!built.html.contains("<script>a"))
    #expect(built.html.contains("<strong>c</strong>"))
  }

  /// The page of a document that shows an operation with a description.
  private func page(
    of text: String,
    option: String = ":format: rst",
    below: String = "",
    siteFile: String = ""
  ) async throws -> (html: String, diagnostics: [Diagnostic]) {
    let folder = try TemporaryFolder()
    try folder.write(siteFile, to: "content/site.yml")
    try folder.write(
      "A\n=\n\n.. openapi:: api.yml\n   \(option)\n\n\(below)",
      to: "content/index.rst"
    )
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "        " + $0 }.joined(separator: "\n")
    let operation = "{'200': {description: '*Fine*'}}\n      description: |\n" + indented
    try folder.write(
      """
      openapi: 3.0.0
      info: {title: T, version: '1'}
      paths:
        /a:
          get:
            responses: \(operation)
      """,
      to: "content/api.yml"
    )
    let built = try await build(folder)
    return (try folder.read("Public/index.html"), built.report.diagnostics)
  }
}
