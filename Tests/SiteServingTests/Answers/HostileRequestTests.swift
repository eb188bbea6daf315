import Foundation
import TestSupport
import Testing

@testable import SiteServing

@Suite struct `Hostile requests` {
  private static let files = ["index.html": "<p>Home</p>", "a/b.txt": "text"]

  @Test(
    arguments: [
      "/docs/../secret", "/docs/%2e%2e/secret", "/docs/..%2fsecret", "/docs/a%00b", "/docs/%0d%0a",
      "/docs/\\..\\secret", "/docs/%5c..%5csecret", "/docs/%zz", "/docs/%", "/docs/%ff",
      "http://other.example/docs/", "*", "docs/",
    ]
  )
  func `get no file by a path that leads elsewhere`(target: String) async throws {
    try await RunningServer.serving(Self.files) { server async throws in
      #expect(try await server.get(target).status == "400")
    }
  }

  @Test(arguments: ["//docs/", "/docs//index.html", "/docs/INDEX.HTML", "/docs/a/b.txt/", "/DOCS/"])
  func `find nothing under a name that is only similar`(target: String) async throws {
    try await RunningServer.serving(Self.files) { server async throws in
      #expect(try await server.get(target).status == "404")
    }
  }

  @Test(
    arguments: [
      "GET /docs/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
      "POST /docs/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0",
      "GET /docs/ HTTP/1.1\nHost: a\n\n",
      "GET /docs/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      "GET /docs/ HTTP/1.1\r\n\r\n",
      "GET /docs/ HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "x", count: 1_000_000)
        + "\r\n\r\n",
      "GET /docs/ HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 10_000) + "\r\n",
      "GET /" + String(repeating: "x", count: 1_000_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
      "CONNECT other.example:443 HTTP/1.1\r\nHost: other.example\r\n\r\n",
      "\u{16}\u{3}\u{1}\u{2}\r\n\r\n",
    ]
  )
  func `are refused, and their connection closed`(request: String) async throws {
    try await RunningServer.serving(Self.files) { server async throws in
      let answer = try await server.answer(to: request)
      #expect(!answer.contains("200 OK"), "to \(request.prefix(80))")
      #expect(try await server.get("/docs/").status == "200")
    }
  }

  @Test func `with broken chunks end their connection`() async throws {
    try await RunningServer.serving(Self.files) { server async throws in
      let head = "POST /docs/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      #expect(try await !server.answer(to: head + "zz\r\n\r\n").contains("200 OK"))
    }
  }

  @Test func `for a thousand ranges get the file once`() async throws {
    try await RunningServer.serving(Self.files) { server async throws in
      let ranges = (0..<1000).map { "\($0)-\($0)" }.joined(separator: ",")
      let answer = try await server.get("/docs/a/b.txt", "Range: bytes=\(ranges)")
      #expect(answer.status == "200")
      #expect(answer.body == "text")
    }
  }

  @Test func `that come slowly keep nobody from being served`() async throws {
    try await RunningServer.serving(Self.files) { server async throws in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<500 {
          group.addTask { _ = try await SlowReader.begin("GET /docs/ HTT", on: server.port) }
        }
        try await group.waitForAll()
        #expect(try await server.get("/docs/").status == "200")
      }
    }
  }

  @Test func `see no file that a link leads out to, and no hidden one`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "outside.txt")
    try folder.write("page", to: "Public/index.html")
    try folder.write("hidden", to: "Public/.docsgen")
    try folder.write("inside", to: "Public/a/real.txt")
    try folder.link("Public/out.txt", to: "../outside.txt")
    try folder.link("Public/out", to: "..")
    try folder.link("Public/in.txt", to: "a/real.txt")
    let files = try PublishedFolder(at: folder.path + "/Public").files()
    #expect(files[path: "out.txt"] == nil)
    #expect(files[path: "out/outside.txt"] == nil)
    #expect(files[path: ".docsgen"] == nil)
    #expect(files[path: "in.txt"] != nil)
  }
}
