import Glibc

/// A second, to be written in UTC.
package struct UTCTime: Equatable, Sendable {
  /// Since 1970.
  private let seconds: Int

  package init(seconds: Int = 0) {
    self.seconds = seconds
  }

  /// The time in a format of `strftime`; the format itself where it asks for far more than
  /// a time.
  package func text(_ format: String) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    var buffer = [CChar](repeating: 0, count: format.utf8.count * 16 + 1)
    let count = strftime(&buffer, buffer.count, format, &parts)
    guard count > 0 else { return format }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
