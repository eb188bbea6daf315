import Foundation

/// A TCP connection on this machine, blocking, closed with the value.
struct TCPSocket: ~Copyable {
  let descriptor: Int32

  /// Takes over a connection that was accepted.
  init(accepted descriptor: Int32) {
    self.descriptor = descriptor
    setTimeout(seconds: 10)
  }

  init(toPort port: UInt16) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.descriptor = descriptor
    let result = Self.withAddress(port: port) { connect(descriptor, $0, $1) }
    guard result == 0 else { throw BrowserError(message: "nobody listens on port \(port)") }
    setTimeout(seconds: 120)
  }

  deinit {
    close(descriptor)
  }

  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw BrowserError(message: "the connection was closed") }
      rest.removeFirst(count)
    }
  }

  /// What has arrived; empty at the end.
  func read() -> [UInt8] {
    Array(unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
    }
  }

  static func withAddress(
    port: UInt16,
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
    }
  }

  private func setTimeout(seconds: Int) {
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
  }
}
