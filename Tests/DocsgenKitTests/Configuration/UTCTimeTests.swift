import DocsModel
import Testing

@testable import DocsgenKit

@Suite struct `The time of a build` {
  @Test func `is what the environment says`() {
    #expect(BuildTime(sourceDateEpoch: "86400") == BuildTime(seconds: 86_400))
  }

  @Test(arguments: [nil, "", "yesterday"])
  func `is now where the environment says nothing`(epoch: String?) {
    #expect(BuildTime(sourceDateEpoch: epoch).text("%Y") >= "2026")
  }
}
