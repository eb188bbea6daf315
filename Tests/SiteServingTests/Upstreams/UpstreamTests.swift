import HTTPTypes
import Testing

@testable import SiteServing

@Suite struct Upstreams {
  private func upstream(_ text: String, prefix: String = "/") throws -> Upstream {
    try #require(Upstream(text, prefix: prefix))
  }

  @Test func `are addresses of servers`() throws {
    #expect(try upstream("http://localhost:8080").authority == "localhost:8080")
    #expect(try upstream("https://api.example.org:443/").origin == "https://api.example.org")
    #expect(try upstream("http://[::1]:80/v2/").path == "/v2")
  }

  @Test(
    arguments: [
      "localhost:8080", "ftp://localhost", "http://", "http://user@host", "http://host:0",
      "http://host:x", "http://host/?q", "http://ho st",
    ]
  )
  func `are no other texts`(text: String) {
    #expect(Upstream(text) == nil)
  }

  @Test func `have the paths of whole steps`() throws {
    let api = try upstream("http://localhost", prefix: "/api")
    #expect(api.answers("/api"))
    #expect(api.answers("/api/v1"))
    #expect(!api.answers("/apiary"))
  }

  @Test func `send readers to this server and not to themselves`() throws {
    let upstream = try upstream("http://master:8080/base")
    let rewriting = AnswerRewriting(upstream: upstream, isSecure: false)
    #expect(rewriting.address("http://master:8080/base/login?x") == "/login?x")
    #expect(rewriting.address("//master:8080/base/login") == "/login")
    #expect(rewriting.address("/base/login") == "/login")
    #expect(rewriting.address("http://master:80801/") == "http://master:80801/")
    #expect(rewriting.address("https://other.example/a") == "https://other.example/a")
  }

  @Test func `give cookies that this server may keep`() throws {
    let upstream = try upstream("https://master:8443/base")
    let plain = AnswerRewriting(upstream: upstream, isSecure: false)
    #expect(
      plain.cookie("auth=a=b; Domain=master; Path=/base/api; Secure; HttpOnly; SameSite=None")
        == "auth=a=b; Path=/api; HttpOnly; SameSite=Lax"
    )
    #expect(plain.cookie("a=b; Path=/base") == "a=b; Path=/")
    let secure = AnswerRewriting(upstream: upstream, isSecure: true)
    #expect(secure.cookie("a=b; Secure") == "a=b; Secure")
  }

  @Test func `get no field that is about one connection`() {
    let fields = ForwardedFields.endToEnd([
      ("Connection", "close, X-Private"), ("X-Private", "1"), ("Keep-Alive", "5"),
      ("Accept", "*/*"), ("Transfer-Encoding", "chunked"), ("Upgrade", "h2c"),
    ])
    #expect(fields.map(\.0) == ["Accept"])
  }

  @Test(
    arguments: [
      (nil, nil, true), ("http://docs.example", nil, true), ("http://DOCS.example", "none", true),
      ("http://docs.example", "same-origin", true), ("http://evil.example", nil, false),
      ("null", nil, false), ("http://docs.example", "cross-site", false),
      (nil, "same-site", false), ("http://docs.example:81", nil, false),
    ]
  )
  func `answer no other site's pages`(origin: String?, fetchSite: String?, isAdmitted: Bool) {
    #expect(
      SameOrigin.admits(origin: origin, fetchSite: fetchSite, host: "docs.example") == isAdmitted
    )
  }
}
