import DocsModel
import Testing

@Suite struct `Near misses` {
  @Test(arguments: [
    ("http:gett", "http:get"),
    ("htpp:post", "http:post"),
    ("NOTE", "note"),
    ("toctre", "toctree"),
  ])
  func `are found among known names`(slip: String, meant: String) {
    let known = ["note", "toctree", "http:get", "http:post"]
    #expect(NearMiss.nearest(to: slip, in: known) == meant)
  }

  @Test func `are not made up for a name that is like no other`() {
    #expect(NearMiss.nearest(to: "carousel", in: ["note", "toctree"]) == nil)
  }

  @Test func `do not depend on the order of the candidates`() {
    #expect(NearMiss.nearest(to: "cat", in: ["car", "bat"]) == "bat")
    #expect(NearMiss.nearest(to: "cat", in: ["bat", "car"]) == "bat")
  }

  @Test func `are looked for until a document has cost enough`() {
    let known = (0..<12_000).map { "name\($0)" }
    var budget = NearMiss.Budget()
    let found = (0..<5).map { _ in budget.nearest(to: "name7x") { known } != nil }
    #expect(found == [true, true, true, true, false])
    var isMade = false
    _ = budget.nearest(to: "name") {
      isMade = true
      return known
    }
    #expect(!isMade)
  }
}
