import DocsModel
import Testing

@Suite struct `Selections of lines` {
  @Test(arguments: [
    ("1", [1]), ("1,3-4", [1, 3, 4]), ("3, 1", [3, 1]), ("-2", [1, 2]), ("3-", [3, 4]),
    ("2-9", [2, 3, 4]), ("9", []), ("", []),
  ])
  func `keep the order written and the lines there are`(written: String, numbers: [Int]) {
    #expect(LineSelection(written, count: 4)?.numbers == numbers)
  }

  @Test(arguments: ["-", "x", "0", "3-2", "1-2-3", "a-b", "99999999999999999999"])
  func `are lists of numbers from one`(written: String) {
    #expect(LineSelection(written, count: 4) == nil)
  }

  @Test func `say whether they go beyond the end or leave lines out`() {
    #expect(LineSelection("4-5", count: 4)?.goesBeyond == true)
    #expect(LineSelection("4-", count: 4)?.goesBeyond == false)
    #expect(LineSelection("2-3,4", count: 4)?.isConsecutive == true)
    #expect(LineSelection("2,4", count: 4)?.isConsecutive == false)
  }

  @Test func `do not multiply the text without end`() {
    #expect(LineSelection(String(repeating: "1-,", count: 100_000), count: 1000) == nil)
  }
}
