import Foundation
import Testing

@testable import SiteServing

@Suite struct `The proxy` {
  /// Runs a server with another behind it, whose files stand for an API.
  private func proxying(
    _ files: [String: String],
    _ body: (RunningServer) async throws -> Void
  ) async throws {
    try await RunningServer.serving(files, settings: { $0.basePath = "/api/" }) { api in
      let upstream = try #require(Upstream("http://127.0.0.1:\(api.port)"))
      try await RunningServer.serving(
        ["index.html": "docs"],
        settings: { $0.upstreams = [upstream] },
        body
      )
    }
  }

  @Test func `passes on what is not below the base path`() async throws {
    try await proxying(["a.txt": "from the API"]) { server async throws in
      #expect(try await server.get("/api/a.txt").body.contains("from the API"))
      #expect(try await server.get("/docs/").body == "docs")
      #expect(try await server.get("/api/none").status == "404")
    }
  }

  @Test func `passes on redirects as paths`() async throws {
    try await proxying(["b/index.html": "b"]) { server async throws in
      let answer = try await server.get("/api/b")
      #expect(answer.status == "301")
      #expect(answer.field("Location") == "/api/b/")
    }
  }

  @Test func `passes on large answers whole`() async throws {
    let text = String(repeating: "0123456789", count: 300_000)
    try await proxying(["large.txt": text]) { server async throws in
      #expect(try await server.get("/api/large.txt").contains(text.prefix(1_000_000)))
    }
  }

  @Test(
    arguments: ["Origin: http://evil.example", "Sec-Fetch-Site: cross-site", "Origin: null"]
  )
  func `refuses other sites' pages`(field: String) async throws {
    try await proxying(["a.txt": "secret"]) { server async throws in
      #expect(try await server.get("/api/a.txt", field).status == "403")
    }
  }

  @Test(arguments: ["/api/../docs/", "/api/%2e%2e/x", "http://other.example/", "other.example:80"])
  func `is no way to elsewhere`(target: String) async throws {
    try await proxying(["a.txt": "text"]) { server async throws in
      #expect(try await server.get(target).status == "400")
    }
  }

  @Test func `says what to do when nobody is behind it`() async throws {
    let upstream = try #require(Upstream("http://127.0.0.1:9"))
    try await RunningServer.serving([:], settings: { $0.upstreams = [upstream] }) { server in
      let answer = try await server.get("/api/")
      #expect(answer.status == "502")
      #expect(answer.body.contains("start that server"))
    }
  }
}
