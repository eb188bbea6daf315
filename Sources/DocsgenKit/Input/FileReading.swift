import Glibc

/// Why a path is not read.
struct ReadRefusal: Error {
  let reason: String
}

/// Reads regular files; a FIFO or a device is refused at once and never waited for.
enum FileReading {
  /// No source of a site is larger; what is, was put there by mistake.
  static let limit = 256 << 20

  static func bytes(of path: String) throws(ReadRefusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw ReadRefusal(reason: SystemError().reason) }
    defer { close(descriptor) }
    return try bytes(from: descriptor, size: try size(of: descriptor))
  }

  private static func size(of descriptor: Int32) throws(ReadRefusal) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ReadRefusal(reason: SystemError().reason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ReadRefusal(reason: "it is not a regular file")
    }
    guard status.st_size <= limit else {
      throw ReadRefusal(reason: "it is larger than \(limit >> 20) MB")
    }
    return Int(status.st_size)
  }

  /// Reads what the file holds now, at most `size` bytes.
  private static func bytes(from descriptor: Int32, size: Int) throws(ReadRefusal) -> [UInt8] {
    var refusal: SystemError?
    let bytes = Array<UInt8>(unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let result = read(descriptor, base + count, size - count)
        if result < 0, errno == EINTR { continue }
        if result < 0 { refusal = SystemError() }
        guard result > 0 else { break }
        count += result
      }
    }
    if let refusal { throw ReadRefusal(reason: refusal.reason) }
    return bytes
  }
}
