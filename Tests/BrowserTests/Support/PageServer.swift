import Foundation

/// Serves the files of a built site under its base path, on a free port of this machine.
struct PageServer: Sendable {
  static let basePath = "/docs/rest-api/"

  private static let contentTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png",
  ]

  private let folder: String
  private let listener: Int32
  private let port: UInt16

  init(of folder: String) throws {
    self.folder = folder
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    guard TCPSocket.withAddress(port: 0, { bind(listener, $0, $1) }) == 0,
      listen(listener, 64) == 0
    else { throw BrowserError(message: "no port is free") }
    port = Self.port(of: listener)
    Thread.detachNewThread { [self] in acceptConnections() }
  }

  var address: String {
    "http://127.0.0.1:\(port)" + Self.basePath
  }

  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// A thread for each connection, for browsers open some that they do not use at once.
  private func acceptConnections() {
    while true {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else { return }
      Thread.detachNewThread { [self] in
        let connection = TCPSocket(accepted: descriptor)
        if let path = Self.requestedPath(on: connection) {
          try? connection.write(answer(to: path))
        }
      }
    }
  }

  private static func requestedPath(on connection: borrowing TCPSocket) -> String? {
    var request = ""
    while !request.contains("\r\n\r\n") {
      let bytes = connection.read()
      guard !bytes.isEmpty else { return nil }
      request += String(decoding: bytes, as: UTF8.self)
    }
    let target = request.split(separator: " ").dropFirst().first
    return target.flatMap { String($0.prefix { $0 != "?" }).removingPercentEncoding }
  }

  private func answer(to path: String) -> [UInt8] {
    let name = path.hasSuffix("/") ? path + "index.html" : path
    let file = folder + "/" + name.dropFirst(Self.basePath.count)
    let content = FileManager.default.contents(atPath: file)
    let suffix = String(name.split(separator: ".").last ?? "")
    let head = """
      HTTP/1.1 \(content == nil ? "404 Not Found" : "200 OK")\r
      Content-Type: \(Self.contentTypes[suffix] ?? "text/plain")\r
      Content-Length: \(content?.count ?? 0)\r
      Connection: close\r
      \r\n
      """
    return Array(head.utf8) + Array(content ?? Data())
  }

  private static func port(of listener: Int32) -> UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(listener, $0, &size)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }
}
