import HTTPTypes
import Testing

@testable import SiteServing

@Suite struct `The access log` {
  private func line(_ path: String, _ fields: HTTPFields = [:]) -> String {
    let request = HTTPRequest(
      method: .get,
      scheme: nil,
      authority: nil,
      path: path,
      headerFields: fields
    )
    let entry = AccessLog.Entry(peer: "10.0.0.7", request: request, status: 200, bytes: 1270)
    return AccessLog.line(of: entry, at: 784_111_777)
  }

  @Test func `is in the combined form`() {
    let fields: HTTPFields = [.referer: "http://a.example/b", .userAgent: "curl/8.5.0"]
    #expect(
      line("/docs/", fields)
        == "10.0.0.7 - - [06/Nov/1994:08:49:37 +0000] \"GET /docs/ HTTP/1.1\" 200 1270 "
        + "\"http://a.example/b\" \"curl/8.5.0\"\n"
    )
  }

  @Test func `holds no secret of a query`() {
    let line = line("/api/v1/me?token=abc123", [.referer: "http://a.example/?code=xyz789"])
    #expect(line.contains("\"GET /api/v1/me HTTP/1.1\""))
    #expect(!line.contains("abc123"))
    #expect(!line.contains("xyz789"))
  }

  @Test func `stays one line, whatever a request says`() {
    let line = line("/a\"b", [.userAgent: "x\u{7F}\\"])
    #expect(line.contains("/a\\x22b"))
    #expect(line.contains("\\x5C"))
    #expect(line.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    #expect(line.count { $0 == "\n" } == 1)
  }
}
