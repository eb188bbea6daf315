import Foundation

/// One request to a server on this machine: as much of HTTP/1.1 as chromedriver speaks.
///
/// Foundation's client refuses its headers, which have no blank after the colon.
enum HTTPExchange {
  struct Answer {
    let status: Int
    let body: Data
  }

  static func post(_ path: String, _ body: String, toPort port: Int) throws -> Answer {
    let connection = try TCPSocket(toPort: UInt16(port))
    let head = """
      POST \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Content-Type: application/json; charset=utf-8\r
      Content-Length: \(body.utf8.count)\r
      Connection: close\r
      \r\n
      """
    try connection.write(Array(head.utf8) + Array(body.utf8))
    var bytes = Data()
    while true {
      let arrived = connection.read()
      bytes.append(contentsOf: arrived)
      if let answer = answer(in: bytes) { return answer }
      if arrived.isEmpty { break }
    }
    throw BrowserError(message: "the answer to \(path) has no end")
  }

  private static func answer(in bytes: Data) -> Answer? {
    guard let end = bytes.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst("content-length:".count).filter { $0 != " " }) }
    let body = bytes[end.upperBound...]
    guard let length, body.count >= length else { return nil }
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return Answer(status: status ?? 0, body: Data(body.prefix(length)))
  }
}
