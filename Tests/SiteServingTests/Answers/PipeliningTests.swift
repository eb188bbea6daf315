import Foundation
import NIOCore
import Testing

@testable import SiteServing

@Suite struct `Requests of one connection` {
  private func request(_ method: String, _ target: String, _ fields: String...) -> String {
    (["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1"] + fields).joined(separator: "\r\n")
      + "\r\n\r\n"
  }

  /// The answers to requests that are sent all at once, the last of which closes the connection.
  private func answers(to requests: String..., from server: RunningServer) async throws
    -> [String]
  {
    try await server.answer(to: requests.joined()).components(separatedBy: "HTTP/1.1 ")
      .dropFirst().map { "HTTP/1.1 " + $0 }
  }

  @Test func `are answered in their order, whoever has the answer`() async throws {
    let api = ["a.txt": "from the API"]
    try await RunningServer.serving(api, settings: { $0.basePath = "/api/" }) { api in
      let upstream = try #require(Upstream("http://127.0.0.1:\(api.port)"))
      try await RunningServer.serving(
        ["index.html": "docs", "b.txt": "0123456789"],
        settings: { $0.upstreams = [upstream] }
      ) { server async throws in
        let answers = try await answers(
          to: request("GET", "/docs/b.txt", "Range: bytes=1-2"),
          request("GET", "/api/a.txt"),
          request("GET", "/docs/"),
          request("GET", "/docs/b.txt", "Range: bytes=0-1,-2"),
          request("GET", "/docs/b.txt", "Connection: close"),
          from: server
        )
        #expect(answers.map(\.status) == ["206", "200", "200", "206", "200"])
        #expect(answers.first?.body == "12")
        #expect(answers.dropFirst().first?.body.contains("from the API") == true)
        #expect(answers.last?.body == "0123456789")
      }
    }
  }

  @Test func `for heads alone get no body, whatever the answer`() async throws {
    try await RunningServer.serving(["index.html": "docs"]) { server async throws in
      let answers = try await answers(
        to: request("HEAD", "/healthz"),
        request("HEAD", "/docs/none"),
        request("HEAD", "/elsewhere"),
        request("HEAD", "/docs/../x"),
        request("GET", "/docs/", "Connection: close"),
        from: server
      )
      #expect(answers.map(\.status) == ["200", "404", "404", "400", "200"])
      #expect(answers.map(\.body) == ["", "", "", "", "docs"])
      #expect(answers.first?.field("Content-Length") == "3")
    }
  }

  @Test func `go on after a body that nobody wants`() async throws {
    try await RunningServer.serving(["index.html": "docs"]) { server async throws in
      let answers = try await answers(
        to: request("POST", "/docs/", "Content-Length: 5") + "hello",
        request("GET", "/docs/"),
        request("POST", "/docs/", "Transfer-Encoding: chunked") + "5\r\nhello\r\n0\r\n\r\n",
        request("GET", "/docs/", "Connection: close"),
        from: server
      )
      #expect(answers.map(\.status) == ["405", "200", "405", "200"])
    }
  }

  @Test func `that are broken off leave the others alone`() async throws {
    try await RunningServer.serving(["index.html": "docs"]) { server async throws in
      for _ in 0..<100 {
        let head = request("POST", "/docs/", "Content-Length: 1000000")
        let reader = try await SlowReader.begin(head + "abc", on: server.port)
        reader.close(promise: nil)
      }
      #expect(try await server.get("/docs/").status == "200")
    }
  }

  @Test(arguments: [true, false])
  func `are answered whole before the connection ends`(isAnnounced: Bool) async throws {
    let large = String(repeating: "x", count: 12 << 20)
    try await RunningServer.serving(["x": large]) { server async throws in
      let reader = try await Dialogue.open(server.port)
      try await reader.listen(false)
      let end = isAnnounced ? "Connection: close" : "Connection: keep-alive"
      try await reader.say(request("GET", "/docs/x", end))
      if !isAnnounced { try await reader.fallSilent() }
      #expect(try await server.get("/healthz").status == "200")
      try await reader.listen(true)
      #expect(try await reader.hearEnd().utf8.count > large.utf8.count)
    }
  }

  @Test func `are answered no faster than the answers are taken`() async throws {
    let large = String(repeating: "x", count: 1 << 20)
    try await RunningServer.serving(["index.html": "docs", "x": large]) { server async throws in
      let reader = try await Dialogue.open(server.port)
      try await reader.listen(false)
      let count = 12
      let last = request("GET", "/docs/", "Connection: close")
      try await reader.say(
        String(repeating: request("GET", "/docs/x"), count: count) + last
      )
      #expect(try await server.get("/docs/").status == "200")
      try await reader.listen(true)
      let answers = try await reader.hearEnd()
      #expect(answers.utf8.count > count << 20)
      #expect(answers.hasSuffix("docs"))
    }
  }
}
