import Glibc
import HTTPTypes
import Synchronization

/// A line for each answer in the combined form of Apache and nginx, without what stands behind the
/// `?` of an address: tokens and names of people are found there.
package final class AccessLog: Sendable {
  struct Entry {
    var peer: String
    var request: HTTPRequest
    var status: Int
    var bytes: Int
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  /// Lines wait until there is this much to write, or a moment has passed.
  private static let bufferLimit = 32 << 10

  private let lines = Mutex<[UInt8]>([])
  private let write: @Sendable (String) -> Void

  package init(to write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  func note(_ entry: Entry) {
    let line = Self.line(of: entry, at: time(nil))
    let full = lines.withLock { lines -> [UInt8]? in
      lines.append(contentsOf: line.utf8)
      return lines.count > Self.bufferLimit ? Self.take(&lines) : nil
    }
    if let full { write(String(decoding: full, as: UTF8.self)) }
  }

  func flush() {
    let waiting = lines.withLock { Self.take(&$0) }
    if !waiting.isEmpty { write(String(decoding: waiting, as: UTF8.self)) }
  }

  /// Writes what waits each half second, until the task is cancelled.
  func keepFlushing() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(500))
      flush()
    }
  }

  private static func take(_ lines: inout [UInt8]) -> [UInt8] {
    defer { lines = [] }
    return lines
  }

  /// `127.0.0.1 - - [21/Nov/2026:06:31:53 +0000] "GET / HTTP/1.1" 200 1270 "-" "curl/8.5.0"`.
  static func line(of entry: Entry, at seconds: time_t) -> String {
    let request = entry.request
    let target = escaped(withoutQuery(request.path ?? "-"))
    let referrer = escaped(withoutQuery(request.headerFields[.referer] ?? "-"))
    let agent = escaped(request.headerFields[.userAgent] ?? "-")
    return "\(entry.peer) - - [\(timestamp(seconds))] \"\(request.method.rawValue) \(target)"
      + " HTTP/1.1\" \(entry.status) \(entry.bytes) \"\(referrer)\" \"\(agent)\"\n"
  }

  private static func withoutQuery(_ address: String) -> String {
    String(decoding: address.utf8.prefix { $0 != UInt8(ascii: "?") }, as: UTF8.self)
  }

  private static func timestamp(_ seconds: time_t) -> String {
    var (seconds, parts) = (seconds, tm())
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(parts.tm_mday))/\(months[Int(parts.tm_mon)])/\(1900 + parts.tm_year)"
      + ":\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) +0000"
  }

  /// A request cannot end the line, leave its quotes or speak to a terminal.
  private static func escaped(_ text: String) -> String {
    let isPlain = { (byte: UInt8) in
      (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    return text.utf8.map { byte in
      if isPlain(byte) { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "\\x" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
