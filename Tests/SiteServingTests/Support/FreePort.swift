import Glibc

/// A port that nobody listens on now, for programs that cannot find one themselves.
enum FreePort {
  struct Refusal: Error {}

  static func find() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutableBytes(of: &address) { bytes in
      guard let pointer = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress,
        bind(descriptor, pointer, length) == 0
      else { return Int32(-1) }
      return getsockname(descriptor, pointer, &length)
    }
    guard status == 0 else { throw Refusal() }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
