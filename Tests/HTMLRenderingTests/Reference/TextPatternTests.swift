import Testing

@testable import HTMLRendering

@Suite struct `Texts for patterns` {
  @Test(arguments: [
    "^[a-z]{3}-\\d{2}$", "^(red|green-[0-9]{9})$", "abc", "^(?!x)[a-c]+$",
    "^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)[A-Za-z\\d]{8,}$",
    "^(?=.*[@$!%*?&])(?=.*\\d)[A-Za-z\\d@$!%*?&]{8,20}$", "^(?=[)a]).$",
  ])
  func `match them`(source: String) throws {
    let pattern = try #require(TextPattern(source))
    let text = try #require(PatternSample.text(matching: source))
    #expect(pattern.matches(text))
  }

  @Test func `are as long as they must be`() {
    #expect(PatternSample.text(matching: "abc", least: 6) == "abcxxx")
    #expect(PatternSample.text(matching: "^[a-c]*$", least: 33, most: 33)?.count == 33)
    #expect(PatternSample.text(matching: "^(red|green-light)$", least: 9) == "green-light")
  }

  @Test func `differ from variant to variant`() {
    let texts = (0..<5).map { PatternSample.text(matching: "^[A-Z]{2}$", variant: $0) }
    #expect(Set(texts).count == 5)
  }

  @Test(arguments: ["(?<=a)b", "(a)\\1", "^(?=a", "a(?=b)"])
  func `are not made for what asks for more`(source: String) {
    #expect(TextPattern(source) == nil)
    #expect(PatternSample.text(matching: source) == nil)
  }
}
