import Testing

@testable import HTMLRendering

@Suite struct `HTML values` {
  @Test func `take literals as markup and interpolations as text`() {
    let html: HTML = "<td title=\"\("a\"b'c")\">\("<i>&")</td>"
    #expect(string(html) == "<td title=\"a&quot;b&#39;c\">&lt;i&gt;&amp;</td>")
  }

  @Test func `escape a special character before a combining mark`() {
    #expect(string(HTML(text: "<\u{338}b")) == "&lt;\u{338}b")
  }

  @Test func `hold no NUL`() {
    #expect(string(HTML(text: "a\0b")) == "a\u{FFFD}b")
  }
}

@Suite struct `Paths` {
  @Test func `may be broken after a slash`() {
    #expect(string(PathText.html("/a<b/c")) == "/<wbr>a&lt;b/<wbr>c")
  }
}

@Suite struct `Percent encoding` {
  @Test func `keeps what a path may hold`() {
    #expect(PercentEncoding.path("a-b/c_d(1).html") == "a-b/c_d(1).html")
  }

  @Test func `hides a colon, blanks and what is not ASCII`() {
    #expect(PercentEncoding.path("a:b c/ü\".html") == "a%3Ab%20c/%C3%BC%22.html")
  }

  @Test func `keeps a colon in a fragment`() {
    #expect(PercentEncoding.fragment("a:b#c<d>") == "a:b%23c%3Cd%3E")
  }
}

@Suite struct `External addresses` {
  @Test(arguments: [
    "https://example.org/a?b=c:d", "mailto:a@example.org", "HTTP://example.org", "a/b.html",
    "//example.org/a", "#top", "?q=a:b", "a/b:c",
  ])
  func `are safe where they run nothing`(address: String) {
    #expect(ExternalAddress.safe(address) == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x",
  ])
  func `are refused where they may run a script or reach a disk`(address: String) {
    #expect(ExternalAddress.safe(address) == nil)
  }
}
