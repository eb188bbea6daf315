import DocsModel
import Testing

@Suite struct `Path templates` {
  @Test(arguments: [
    ("/a/{agent.id}/b", "/a/{agent.id}/b", "/a/{}/b"),
    ("/jobs/(int:id)", "/jobs/{id}", "/jobs/{}"),
    (
      "/bundles/<uuid:re:0x[0-9a-f]{32}>/contents/", "/bundles/{uuid}/contents/",
      "/bundles/{}/contents/"
    ),
    ("/files/<path:path>", "/files/{path}", "/files/{}"),
    ("/plain/{", "/plain/{", "/plain/{"),
  ])
  func `are read in every spelling`(text: String, normalized: String, shape: String) {
    let path = API.PathTemplate(parsing: text)
    #expect(path.normalized == normalized)
    #expect(path.shape == shape)
  }

  @Test func `keep a variable's type and pattern`() {
    let path = API.PathTemplate(parsing: "/x/<uuid:re:0x[0-9a-f]{32}>/(int:n)")
    #expect(
      path.variables == [
        API.PathTemplate.Variable(name: "uuid", type: "re", pattern: "0x[0-9a-f]{32}"),
        API.PathTemplate.Variable(name: "n", type: "int"),
      ]
    )
  }
}
