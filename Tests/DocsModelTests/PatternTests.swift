import Testing

@testable import DocsModel

@Suite struct `Regular expressions` {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    try RegularExpression.pattern(pattern).matchesStart(of: text)
  }

  @Test(arguments: [
    ("/api/users", "/api/users/1"), ("/api/users/{.*", "/api/users/{id}"),
    ("/api/(v1|v2)/.*", "/api/v2/x"), ("/a+b?c*", "/aac"), ("[^/]+/x$", "ab/x"),
    ("/x{2,3}$", "/xxx"), ("(?:a|b)*?c", "ababc"), ("\\w+\\.\\d{2}", "ab.12"),
    ("[a-c\\d-]+$", "a1-c"), ("(?P<name>x)y", "xy"), ("", "anything"), ("(a*)*b", "aab"),
  ])
  func `match from the start on`(pattern: String, text: String) throws {
    #expect(try matches(pattern, text))
  }

  @Test(arguments: [
    ("users", "/users"), ("/api/users/{.*", "/api/users/"), ("/x$", "/xy"), ("x{2}$", "x"),
    ("[^/]+$", "a/b"), ("a|b", "c"),
  ])
  func `do not match elsewhere`(pattern: String, text: String) throws {
    #expect(try !matches(pattern, text))
  }

  @Test(arguments: [
    ("(a", "'(' without ')'"), ("a)", "')' without '('"), ("[a", "'[' without ']'"),
    ("*a", "nothing to repeat before '*'"), ("a\\", "nothing after '\\'"),
    ("(a)\\1", "'\\1' is not supported"), ("a(?=b)", "'(?=' is not supported"),
    ("((a{999}){999}){999}", "the pattern is too large"),
    ("a{3,2}", "the count '{3,2}' is the wrong way round"),
    ("[z-a]", "a range between brackets is the wrong way round"),
    (String(repeating: "(", count: 9_000), "groups nest too deep"),
  ])
  func `say what they cannot read`(pattern: String, reason: String) {
    #expect(throws: RegularExpression.Failure(reason: reason)) {
      try RegularExpression.pattern(pattern)
    }
  }

  @Test func `take no longer for patterns that make others search for hours`() throws {
    let text = String(repeating: "a", count: 2_000)
    #expect(try !matches("(a+)+(a+)+(a|a)*b", text))
  }
}
