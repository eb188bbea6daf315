import DocsModel
import Foundation
import Testing

@testable import HTMLRendering

@Suite struct `The search index` {
  @Test func `leads to pages, to headings and to the homes of operations`() {
    var page = Page.document("guide/a b.html", title: "Guide")
    page.outline = [
      OutlineItem(
        title: "One",
        fragment: "one",
        children: [OutlineItem(title: "GET /jobs", fragment: "get-jobs")]
      )
    ]
    var orphan = Page.document("hidden.html", title: "Hidden")
    orphan.isOrphan = true
    let operation = API.Operation(
      method: "GET",
      path: API.PathTemplate(parsing: "/jobs/(int:id)"),
      summary: "Says \"x\"\n",
      groups: ["jobs"],
      home: .page(page.path, fragment: "get-jobs"),
      range: .none
    )
    var unlisted = operation
    unlisted.isUnlisted = true
    let api = API.Description(
      id: "api",
      title: "API",
      groups: [API.Group(name: "jobs", displayName: "Jobs")],
      operations: [operation, unlisted]
    )
    let file = SearchIndex(.of([orphan, page], apis: [api])).file()
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == #"""
        {"pages":[["Guide","guide/a%20b.html"]],
        "headings":[[0,"one","One"]],
        "operations":[["GET","/jobs/{id}","Says \"x\"\u000a",0,"get-jobs","Jobs",""]]}

        """#
    )
  }

  @Test func `leads to what no operation of an API uses`() {
    let path = PagePath("api/components.html")
    let content = API.Operation(method: "", path: API.PathTemplate(parsing: ""), range: .none)
    var api = API.Description(id: "api", title: "API")
    api.unusedComponents = [API.Component(kind: .requestBody, name: "a b", content: content)]
    let page = Page(path: path, kind: .components(api: 0), title: "Parts", blocks: [])
    let text = String(decoding: SearchIndex(.of([page], apis: [api])).file().bytes, as: UTF8.self)
    #expect(text.contains(#""headings":[[0,"component-request~20body-a~20b","a b"]]"#))
  }

  @Test func `of an empty site is whole`() throws {
    let file = SearchIndex(.of([])).file()
    let value = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: [Int]]
    #expect(value == ["pages": [], "headings": [], "operations": []])
  }
}
