/// Reads an HTTP request as RFC 9112 writes it: `GET /x HTTP/1.1`, headers, a body.
enum HTTPMessageReader {
  static func request(in text: String) -> WrittenRequest? {
    var lines = lines(of: text)[...]
    while lines.first?.isEmpty == true { lines = lines.dropFirst() }
    let start = lines.popFirst()?.split(separator: " ") ?? []
    guard start.count == 2 || (start.count == 3 && start[2].hasPrefix("HTTP/")),
      start[0].utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 })
    else { return nil }
    var request = WrittenRequest(method: String(start[0]), address: String(start[1]))
    while let line = lines.popFirst(), !line.isEmpty {
      let (name, value) = WrittenRequest.halves(of: line, at: ":")
      let trimmed = String((value ?? "").drop { $0 == " " })
      request.headers.append(WrittenRequest.Pair(name: name, value: trimmed))
    }
    let body = lines.joined(separator: "\n")
    if !body.allSatisfy(\.isWhitespace) { request.body = body }
    return request
  }

  /// As bytes: a carriage return and the line feed behind it are one Character.
  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(line.last == UInt8(ascii: "\r") ? line.dropLast() : line) ?? ""
    }
  }
}
