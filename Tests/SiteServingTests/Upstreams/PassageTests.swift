import Foundation
import Testing

@testable import SiteServing

/// Both ends of the proxy by hand, piece by piece.
@Suite struct `What passes through the proxy` {
  private func passing(
    _ body: (HandMadeServer, RunningServer) async throws -> Void
  ) async throws {
    let api = try await HandMadeServer()
    let upstream = try #require(Upstream("http://127.0.0.1:\(api.port)"))
    try await RunningServer.serving(["index.html": "docs"], settings: { $0.upstreams = [upstream] })
    {
      try await body(api, $0)
    }
  }

  @Test func `is passed on as it comes, in both directions`() async throws {
    try await passing { api, server async throws in
      let reader = try await Dialogue.open(server.port)
      let head = "POST /api/x?a=1 HTTP/1.1\r\nHost: docs.example\r\n"
      try await reader.say(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
      let asked = try await api.next()
      try await asked.hear("first")
      try await reader.say("6\r\nsecond\r\n0\r\n\r\n")
      try await asked.hear("second")
      try await asked.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n")
      try await reader.hear("one")
      try await asked.say("3\r\ntwo\r\n0\r\n\r\n")
      try await reader.hear("two")
    }
  }

  @Test func `names this server and the reader, and keeps the program's name`() async throws {
    try await passing { api, server async throws in
      let reader = try await Dialogue.open(server.port)
      try await reader.say(
        "GET /api/x?a=%20b HTTP/1.1\r\nHost: docs.example\r\nUser-Agent: browser/1\r\n"
          + "X-Forwarded-For: 6.6.6.6\r\nTE: trailers\r\nConnection: keep-alive, X-Mine\r\n"
          + "X-Mine: 1\r\nCookie: a=b\r\n\r\n"
      )
      let asked = try await api.next().hear("\r\n\r\n")
      #expect(asked.hasPrefix("GET /api/x?a=%20b HTTP/1.1\r\n"))
      #expect(asked.field("Host") == "127.0.0.1:\(api.port)")
      #expect(asked.field("X-Forwarded-For") == "127.0.0.1")
      #expect(asked.field("X-Forwarded-Host") == "docs.example")
      #expect(asked.field("X-Forwarded-Proto") == "http")
      #expect(asked.field("User-Agent") == "browser/1")
      #expect(asked.field("Cookie") == "a=b")
      #expect(asked.field("TE") == nil)
      #expect(asked.field("X-Mine") == nil)
    }
  }

  @Test func `is a WebSocket where the upstream agrees`() async throws {
    try await passing { api, server async throws in
      let reader = try await Dialogue.open(server.port)
      try await reader.say(Self.handshake(origin: "http://docs.example"))
      let asked = try await api.next()
      let request = try await asked.hear("\r\n\r\n")
      #expect(request.field("Upgrade") == "websocket")
      #expect(request.field("Sec-WebSocket-Key") == "dGhlIHNhbXBsZSBub25jZQ==")
      #expect(request.field("X-Forwarded-Host") == "docs.example")
      try await asked.say(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\nfrom the API"
      )
      let answer = try await reader.hear("from the API")
      #expect(answer.status == "101")
      #expect(answer.field("Sec-WebSocket-Accept") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
      try await reader.say("from the reader")
      try await asked.hear("from the reader")
      reader.leave()
      try await asked.hearEnd()
    }
  }

  @Test(arguments: ["http://evil.example", "null"])
  func `is no WebSocket for other sites' pages`(origin: String) async throws {
    try await passing { _, server async throws in
      let answer = try await server.answer(
        to: Self.handshake(origin: origin).replacing(
          "Upgrade\r\n\r\n",
          with: "Upgrade, close\r\n\r\n"
        )
      )
      #expect(answer.status == "403")
    }
  }

  @Test func `is an ordinary answer where the upstream wants no WebSocket`() async throws {
    try await passing { api, server in
      let reader = try await Dialogue.open(server.port)
      try await reader.say(Self.handshake(origin: "http://docs.example"))
      let first = try await api.next()
      try await first.hear("\r\n\r\n")
      try await first.say("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")
      let second = try await api.next()
      #expect(try await second.hear("\r\n\r\n").field("Upgrade") == nil)
      try await second.say("HTTP/1.1 401 Unauthorized\r\nContent-Length: 8\r\n\r\nwho, you")
      #expect(try await reader.hear("who, you").status == "401")
    }
  }

  @Test func `is ordinary for programs that would rather speak HTTP 2`() async throws {
    try await passing { _, server async throws in
      let answer = try await server.answer(
        to: "GET /docs/ HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
          + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n"
      )
      #expect(answer.body == "docs")
    }
  }

  @Test func `is waited for where the reader asks whether to go on`() async throws {
    try await passing { api, server async throws in
      let reader = try await Dialogue.open(server.port)
      try await reader.say(
        "PUT /api/x HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n"
      )
      try await reader.hear("HTTP/1.1 100 Continue\r\n\r\n")
      try await reader.say("body")
      let asked = try await api.next()
      try await asked.hear("body")
      try await asked.say("HTTP/1.1 204 No Content\r\n\r\n")
      try await reader.hear("HTTP/1.1 204 No Content\r\n")
    }
  }

  @Test func `is not waited for where nothing is taken`() async throws {
    try await passing { _, server async throws in
      let answer = try await server.get(
        "/docs/",
        method: "PUT",
        "Expect: 100-continue",
        "Content-Length: 4"
      )
      #expect(answer.status == "405")
    }
  }

  @Test func `ends when the reader leaves`() async throws {
    try await passing { api, server async throws in
      let reader = try await Dialogue.open(server.port)
      try await reader.say("GET /api/stream HTTP/1.1\r\nHost: a\r\n\r\n")
      let asked = try await api.next()
      try await asked.hear("\r\n\r\n")
      try await asked.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n")
      try await reader.hear("one")
      reader.leave()
      try await asked.hearEnd()
    }
  }

  @Test func `ends when an upload is broken off`() async throws {
    try await passing { api, server async throws in
      let reader = try await Dialogue.open(server.port)
      try await reader.say("POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf")
      let asked = try await api.next()
      try await asked.hear("half")
      reader.leave()
      try await asked.hearEnd()
      #expect(try await server.get("/docs/").status == "200")
    }
  }

  @Test func `ends unfinished when the upstream leaves`() async throws {
    try await passing { api, server async throws in
      let reader = try await Dialogue.open(server.port)
      try await reader.say("GET /api/x HTTP/1.1\r\nHost: a\r\n\r\n")
      let asked = try await api.next()
      try await asked.hear("\r\n\r\n")
      try await asked.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n")
      try await reader.hear("one")
      asked.leave()
      #expect(try await !reader.hearEnd().hasSuffix("0\r\n\r\n"))
    }
  }

  private static func handshake(origin: String) -> String {
    "GET /api/socket HTTP/1.1\r\nHost: docs.example\r\nOrigin: \(origin)\r\nUpgrade: websocket\r\n"
      + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
      + "Connection: Upgrade\r\n\r\n"
  }
}
