import Testing

@testable import SiteServing

@Suite struct `Accepted codings` {
  @Test(
    arguments: [
      ("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0.2, gzip;q=0.8", "gzip"), ("*", "br"),
      ("br;q=0, *", "gzip"), ("identity, gzip;q=0.5", nil), ("gzip;q=0", nil), ("", nil),
      ("deflate", nil), ("GZIP ; Q=1", "gzip"), ("x-gzip", "gzip"), ("gzip;q=2", nil),
      ("identity;q=0, gzip", "gzip"), ("identity;q=0, *", "br"), ("*;q=0", nil),
      ("gzip;q=0.5, *;q=0", "gzip"), ("gzip;q=0.001, identity;q=0", "gzip"), ("gzip;;q=1", "gzip"),
    ]
  )
  func `are weighed`(field: String, expected: String?) {
    let best = AcceptEncoding(field).best(of: [.brotli, .gzip])
    #expect(best?.rawValue == expected)
  }

  @Test func `are not made up where there are no such files`() {
    #expect(AcceptEncoding("gzip, br").best(of: []) == nil)
    #expect(AcceptEncoding("gzip, br").best(of: [.gzip]) == .gzip)
  }
}

@Suite struct `Dates of HTTP` {
  @Test(
    arguments: [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ]
  )
  func `are read in three forms`(text: String) {
    #expect(HTTPDate(text)?.seconds == 784_111_777)
  }

  @Test func `are written in one`() {
    #expect(HTTPDate(seconds: 784_111_777).text == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate("yesterday") == nil)
  }
}
