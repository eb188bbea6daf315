import Glibc

/// Writes new files, without waiting for the disk.
enum FileWriting {
  static func write(_ bytes: [UInt8], to path: String) throws(WriteRefusal) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteRefusal() }
    let refusal = write(bytes, to: descriptor)
    guard close(descriptor) == 0 else { throw WriteRefusal() }
    if let refusal { throw refusal }
  }

  /// Writes all bytes to something that is open: a file, a pipe, a terminal.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> WriteRefusal? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return WriteRefusal() }
      written += count
    }
    return nil
  }
}
