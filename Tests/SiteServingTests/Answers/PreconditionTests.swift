import HTTPTypes
import Testing

@testable import SiteServing

@Suite struct `Conditions of requests` {
  private static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
  private static let then = "Sun, 06 Nov 1994 08:49:37 GMT"
  private static let after = "Sun, 06 Nov 1994 08:49:38 GMT"

  private func verdict(_ fields: HTTPFields) -> Preconditions.Verdict {
    Preconditions(fields).verdict(for: "\"a,b\"", modified: HTTPDate(Self.then))
  }

  @Test(
    arguments: [
      ("\"a,b\"", Preconditions.Verdict.notModified), ("W/\"a,b\"", .notModified),
      ("\"x\", \"a,b\"", .notModified), ("*", .notModified), ("\"a\"", .proceed),
      ("a,b", .proceed), ("", .proceed),
    ]
  )
  func `hold for what the reader has`(tags: String, expected: Preconditions.Verdict) {
    #expect(verdict([.ifNoneMatch: tags]) == expected)
  }

  @Test(
    arguments: [
      (before, Preconditions.Verdict.proceed), (then, .notModified), (after, .notModified),
      ("yesterday", .proceed),
    ]
  )
  func `hold for the time that the reader knows`(time: String, expected: Preconditions.Verdict) {
    #expect(verdict([.ifModifiedSince: time]) == expected)
  }

  @Test func `go by the tag where there is a time, too`() {
    #expect(verdict([.ifNoneMatch: "\"x\"", .ifModifiedSince: Self.after]) == .proceed)
    #expect(verdict([.ifMatch: "\"a,b\"", .ifUnmodifiedSince: Self.before]) == .proceed)
  }

  @Test func `fail for another file than the one that is meant`() {
    #expect(verdict([.ifMatch: "\"x\""]) == .failed)
    #expect(verdict([.ifMatch: "W/\"a,b\""]) == .failed)
    #expect(verdict([.ifMatch: "*"]) == .proceed)
    #expect(verdict([.ifUnmodifiedSince: Self.before]) == .failed)
    #expect(verdict([.ifUnmodifiedSince: Self.then]) == .proceed)
  }

  @Test(
    arguments: [
      ("\"a,b\"", true), ("W/\"a,b\"", false), ("\"x\"", false), (then, true), (after, false),
      (before, false), (nil, true),
    ]
  )
  func `let a part be sent of the same file only`(validator: String?, expected: Bool) {
    var fields = HTTPFields()
    fields[.ifRange] = validator
    let conditions = Preconditions(fields)
    #expect(conditions.allowRange(of: "\"a,b\"", modified: HTTPDate(Self.then)) == expected)
  }
}
