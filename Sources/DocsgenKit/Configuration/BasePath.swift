/// The path that a site is served under, from `/` to `/`.
package struct BasePath: Equatable, Sendable {
  package let path: String

  /// Takes `docs/api`, `/docs/api` and `/docs/api/` for the same; nil where it is no plain path.
  package init?(_ text: String) {
    let steps = text.split(separator: "/", omittingEmptySubsequences: false)
    let inner = steps.drop { $0.isEmpty }
    let names = inner.last?.isEmpty == true ? inner.dropLast() : inner
    guard names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    guard names.allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) }) else { return nil }
    path = "/" + names.map { $0 + "/" }.joined()
  }

  /// The unreserved characters of RFC 3986 need no encoding.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
