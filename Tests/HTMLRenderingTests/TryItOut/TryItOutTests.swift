import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Trying out` {
  private typealias Fixture = ReferenceFixture

  private func site(_ change: (inout API.Description) -> Void) -> Site {
    var api = Fixture.api([Fixture.operation("GET", "/x")])
    api.tryItOut = .on
    change(&api)
    return Site(
      configuration: SiteConfiguration(),
      pages: [],
      navigation: [],
      apis: [api],
      assets: []
    )
  }

  private func policy(_ change: (inout API.Description) -> Void) -> String {
    ContentSecurityPolicy(for: site(change)).text
  }

  @Test func `lets pages connect to the named servers alone`() {
    let text = policy { api in
      api.servers = [
        API.Server(url: "https://a.example:8443/base"), API.Server(url: "/here"),
        API.Server(
          url: "https://{region}.b.example",
          variables: [
            API.Server.Variable(name: "region", defaultValue: "eu", values: ["eu", "us"])
          ]
        ),
        API.Server(url: "javascript:alert(1)"), API.Server(url: "https://x; script-src *"),
      ]
    }
    #expect(
      text == """
        default-src 'self'; connect-src 'self' https://a.example:8443 https://eu.b.example \
        https://us.b.example
        """
    )
  }

  @Test func `opens the policy where a reader may type a server`() {
    #expect(
      policy { $0.allowsOtherServers = true }
        == "default-src 'self'; connect-src 'self' https: http:"
    )
  }

  @Test func `stays on the page's origin where the site file says so`() {
    let text = policy { api in
      api.tryItOut = .sameOrigin
      api.servers = [API.Server(url: "https://a.example")]
    }
    #expect(text == "default-src 'self'; connect-src 'self'")
  }

  @Test(
    arguments: [
      ("https://a.example/", "https://a.example/base"), ("", "/base"), ("v1", "/v1/base"),
      ("{server}/base/", "{server}/base"), ("//a.example", "//a.example/base"),
    ]
  )
  func `offers servers with the base path of the operations`(written: String, offered: String) {
    let values = ServerData.values(of: [API.Server(url: written)], basePath: "/base")
    #expect(values == [.object([Value.Member(name: "url", value: .string(offered))])])
  }

  @Test func `leaves no trace where it is off`() {
    let off = site { $0.tryItOut = .off }
    #expect(ContentSecurityPolicy(for: off).text == "default-src 'self'")
    #expect(TryItOutFiles(site: off).entries.isEmpty)
    #expect(!Fixture.html(Fixture.operation("GET", "/x")).contains("try-it"))
  }

  @Test func `puts a button into the operation, hidden until scripts run`() {
    var api = Fixture.api()
    api.tryItOut = .on
    let html = Fixture.html(Fixture.operation("GET", "/x"), in: api)
    let address = "../_try-it/api/operations-0.json#/0"
    #expect(html.contains(#"data-operation="\#(address)" hidden>Try it out</button>"#))
  }

  @Test func `has sixteen operations in a file, each at its place`() {
    let operations = (0..<17).map { Fixture.operation("GET", "/\($0)") }
    let entries = TryItOutFiles(site: site { $0.operations = operations }).entries
    #expect(
      entries.map(\.path.path) == [
        "_try-it/api/api.json", "_try-it/api/operations-0.json", "_try-it/api/operations-1.json",
      ]
    )
    let last = String(decoding: entries[2].file.bytes, as: UTF8.self)
    #expect(last.hasPrefix(#"[{"method": "GET", "path": ["/16"]"#))
    #expect(TryItOutFiles.fragment(ofOperation: 16) == "#/0")
    #expect(TryItOutFiles.fragment(ofOperation: 15) == "#/15")
  }
}
