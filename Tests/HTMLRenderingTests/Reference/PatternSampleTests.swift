import Testing

@testable import HTMLRendering

@Suite struct `Samples of patterns` {
  @Test(arguments: [
    "0x[0-9a-f]{32}", "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", #"^\d{4}-\d{2}$"#, "a|b", "(?:x|y){2,3}z",
    "[^/]+", #"^v\d+\.\d+$"#, ".*", "[A-Za-z_][A-Za-z0-9_.-]{0,62}", #"\w+@\w+"#, "^$", "a?b*c+",
  ])
  func `match`(pattern: String) throws {
    let text = try #require(PatternSample.text(matching: pattern))
    #expect(try Regex(pattern).wholeMatch(in: text) != nil, "\(text)")
  }

  @Test func `take characters of a class in turn`() {
    #expect(PatternSample.text(matching: "0x[0-9a-f]{8}") == "0x01234567")
  }

  @Test(arguments: ["(?=a)b", #"\bword"#, "a{9000}", "[z-a]", "(", "*a", "[", #"\p{L}"#])
  func `are not made up where a pattern is beyond them`(pattern: String) {
    #expect(PatternSample.text(matching: pattern) == nil)
  }
}
