import Foundation
import Hummingbird

/// What a server was sent, as it arrived.
actor RequestLog {
  struct Entry: Sendable {
    var method: String
    /// Path and query, nothing decoded.
    var target: String
    var headers: [String: String]
    var body: [UInt8]

    var path: String { String(target.prefix { $0 != "?" }) }
    var text: String { String(decoding: body, as: UTF8.self) }

    /// A value of the query, decoded.
    func query(_ name: String) -> String? {
      target.split(separator: "?").dropFirst().joined().split(separator: "&")
        .first { $0.hasPrefix(name + "=") }
        .flatMap { String($0.dropFirst(name.count + 1)).removingPercentEncoding }
    }

    /// Everything that was sent, to look for what must not be in it.
    var everything: String {
      ([method, target] + headers.map { $0 + ": " + $1 } + [text]).joined(separator: "\n")
    }
  }

  private(set) var entries: [Entry] = []

  func add(_ entry: Entry) {
    entries.append(entry)
  }

  func clear() {
    entries = []
  }

  /// The requests to a path, the preflights of CORS left out.
  func requests(to path: String) -> [Entry] {
    entries.filter { $0.path == path && $0.method != "OPTIONS" }
  }
}
