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
}
