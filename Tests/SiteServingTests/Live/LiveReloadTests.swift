import Foundation
import NIOCore
import Testing

@testable import SiteServing

@Suite struct `A previewed site` {
  private static let state = status(version: "5", styles: "2", scripts: "3")

  private static func status(
    version: String = "1",
    styles: String = "2",
    scripts: String = "3",
    errors: [String] = []
  ) -> SiteStatus {
    SiteStatus(
      version: version,
      styles: styles,
      scripts: scripts,
      errors: errors,
      errorCount: errors.count
    )
  }

  private let pages = LivePages(basePath: "/docs/", state: Self.state) { path in
    path == "a.html" ? Array("<head><script src=\"a.js\"></script></head>".utf8) : nil
  }

  @Test func `has its client before the page's own scripts`() throws {
    let file = try #require(pages.files[path: "a.html"])
    guard case .memory(let page) = file.plain.content else { return }
    #expect(
      String(buffer: page).hasPrefix(
        "<head><script type=\"module\" src=\"/docs/~live/live.js?version=5&amp;"
      )
    )
    #expect(pages.files[path: "~live/patch.js"]?.mediaType == "text/javascript; charset=utf-8")
  }

  @Test func `tells its state as one line of JSON`() {
    let status = Self.status(errors: ["a \"b\"\n\u{1B}c"])
    #expect(
      status.json
        == #"{"version":"1","styles":"2","scripts":"3","errors":["a \"b\"\n c"],"errorCount":1}"#
    )
  }

  @Test func `answers only to its own names`() async throws {
    let upstream = try #require(Upstream("http://127.0.0.1:9"))
    try await RunningServer.serving(
      ["index.html": "page"],
      settings: {
        $0.hostNames = ["localhost"]
        $0.upstreams = [upstream]
      },
      live: LiveReload()
    ) { server async throws in
      for path in ["/docs/", "/docs/~live/events", "/healthz", "/", "/api/things"] {
        #expect(try await server.get(path).status == "421")
      }
      let request = "GET /docs/ HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"
      #expect(try await server.answer(to: request).status == "200")
    }
  }
}
