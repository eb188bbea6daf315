import DocsModel
import Testing

@testable import DocsgenKit

@Suite struct `The time of a build` {
  @Test func `is what the environment says`() {
    #expect(UTCTime(sourceDateEpoch: "86400") == UTCTime(seconds: 86_400))
  }

  @Test(arguments: [nil, "", "yesterday"])
  func `is now where the environment says nothing`(epoch: String?) {
    #expect(UTCTime(sourceDateEpoch: epoch).text("%Y") >= "2026")
  }
}
