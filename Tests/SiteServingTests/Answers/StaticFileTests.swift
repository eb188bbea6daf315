import Foundation
import TestSupport
import Testing

@testable import SiteServing

@Suite struct `Static files` {
  private static let files = [
    "index.html": "<p>Home</p>", "a/index.html": "<p>A</p>", "a/b.txt": "0123456789",
    "404.html": "<p>Nothing here</p>", "css/base.0f3a9c1b.css": "p {}",
  ]

  private func get(_ target: String, method: String = "GET", _ fields: String...) async throws
    -> String
  {
    var answer = ""
    try await RunningServer.serving(Self.files) { server async throws in
      let head = (["Host: a", "Connection: close"] + fields).joined(separator: "\r\n")
      answer = try await server.answer(to: "\(method) \(target) HTTP/1.1\r\n\(head)\r\n\r\n")
    }
    return answer
  }

  @Test func `are found by their folder`() async throws {
    let answer = try await get("/docs/a/")
    #expect(answer.status == "200")
    #expect(answer.body == "<p>A</p>")
    #expect(answer.field("Content-Type") == "text/html; charset=utf-8")
    #expect(answer.field("Content-Length") == "8")
  }

  @Test func `of a folder are at the address with the slash`() async throws {
    let answer = try await get("/docs/a?x=1")
    #expect(answer.status == "301")
    #expect(answer.field("Location") == "/docs/a/?x=1")
    #expect(try await get("/docs").field("Location") == "/docs/")
  }

  @Test func `that are missing have the site's own page`() async throws {
    let answer = try await get("/docs/nothing")
    #expect(answer.status == "404")
    #expect(answer.body == "<p>Nothing here</p>")
  }

  @Test func `have a head without a body`() async throws {
    let answer = try await get("/docs/a/b.txt", method: "HEAD")
    #expect(answer.status == "200")
    #expect(answer.field("Content-Length") == "10")
    #expect(answer.body.isEmpty)
  }

  @Test func `are not written to`() async throws {
    let answer = try await get("/docs/a/b.txt", method: "PUT")
    #expect(answer.status == "405")
    #expect(answer.field("Allow") == "GET, HEAD")
  }

  @Test func `are not sent again to who has them`() async throws {
    let tag = try #require(try await get("/docs/a/b.txt").field("ETag"))
    let answer = try await get("/docs/a/b.txt", "If-None-Match: \"x,y\", W/\(tag)")
    #expect(answer.status == "304")
    #expect(answer.field("ETag") == tag)
    #expect(answer.body.isEmpty)
    #expect(try await get("/docs/a/b.txt", "If-None-Match: \"other\"").status == "200")
    #expect(try await get("/docs/a/b.txt", "If-Match: \"other\"").status == "412")
  }

  @Test(
    arguments: [
      ("bytes=2-4", "206", "bytes 2-4/10", "234"), ("bytes=-3", "206", "bytes 7-9/10", "789"),
      ("bytes=8-", "206", "bytes 8-9/10", "89"), ("bytes=8-99", "206", "bytes 8-9/10", "89"),
      ("bytes=4-2", "200", nil, "0123456789"), ("lines=1-2", "200", nil, "0123456789"),
    ]
  )
  func `are sent in part`(range: String, status: String, field: String?, body: String) async throws
  {
    let answer = try await get("/docs/a/b.txt", "Range: \(range)")
    #expect(answer.status == status)
    #expect(answer.field("Content-Range") == field)
    #expect(answer.body == body)
  }

  @Test func `have no part behind their end`() async throws {
    let answer = try await get("/docs/a/b.txt", "Range: bytes=10-")
    #expect(answer.status == "416")
    #expect(answer.field("Content-Range") == "bytes */10")
  }

  @Test func `are sent in several parts`() async throws {
    let answer = try await get("/docs/a/b.txt", "Range: bytes=0-1,-2")
    #expect(answer.field("Content-Type")?.hasPrefix("multipart/byteranges; boundary=") == true)
    #expect(answer.body.contains("Content-Range: bytes 0-1/10\r\n\r\n01\r\n"))
    #expect(answer.body.contains("Content-Range: bytes 8-9/10\r\n\r\n89\r\n"))
    #expect(answer.field("Content-Length") == "\(answer.body.utf8.count)")
  }

  @Test func `are kept for ever where their name holds their hash`() async throws {
    let kept = try await get("/docs/css/base.0f3a9c1b.css").field("Cache-Control")
    #expect(kept == "public, max-age=31536000, immutable")
    #expect(try await get("/docs/a/").field("Cache-Control") == "no-cache")
  }

  @Test func `say what browsers may do with them`() async throws {
    let answer = try await get("/docs/")
    #expect(answer.field("Content-Security-Policy")?.hasPrefix("default-src 'self'") == true)
    #expect(answer.field("X-Content-Type-Options") == "nosniff")
  }

  @Test func `answer that the server is well`() async throws {
    #expect(try await get("/healthz").body == "ok\n")
  }
}
