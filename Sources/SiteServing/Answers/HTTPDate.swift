import CLinux
import DocsModel
import Glibc

/// A time in the form of HTTP: `Sun, 06 Nov 1994 08:49:37 GMT`.
struct HTTPDate: Equatable, Comparable, Sendable {
  let seconds: Int
  let text: String

  init(seconds: Int) {
    self.seconds = seconds
    text = UTCTime(seconds: seconds).text("%a, %d %b %Y %H:%M:%S GMT")
  }

  /// Reads the three forms that servers have to understand (RFC 9110, 5.6.7).
  init?(_ text: String) {
    let forms = ["%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"]
    let parsed = forms.lazy.compactMap { form -> Int? in
      var parts = tm()
      guard let end = strptime(text, form, &parts), end.pointee == 0 else { return nil }
      return timegm(&parts)
    }
    guard let seconds = parsed.first else { return nil }
    self.init(seconds: seconds)
  }

  static func < (left: Self, right: Self) -> Bool {
    left.seconds < right.seconds
  }
}
