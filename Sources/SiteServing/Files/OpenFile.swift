import Glibc
import NIOCore
import NIOPosix

/// A file too large for memory, held open: a new build that takes its name does not cut it off.
final class OpenFile: Sendable {
  let size: Int
  let modified: Int
  private let descriptor: CInt

  /// Opens a regular file; nil for what is none or cannot be read.
  init?(at path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec
  }

  deinit {
    close(descriptor)
  }

  /// Reads on a thread that may wait for the disk.
  func read(_ range: Range<Int>) async throws -> ByteBuffer {
    try await NIOThreadPool.singleton.runIfActive { self.bytes(range) }
  }

  /// What the file holds there; less than asked for where it was cut short meanwhile.
  func bytes(_ range: Range<Int>) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: range.count) { memory in
      var count = 0
      while count < range.count, let base = memory.baseAddress {
        let result = pread(
          descriptor,
          base + count,
          range.count - count,
          off_t(range.lowerBound + count)
        )
        if result < 0, errno == EINTR { continue }
        guard result > 0 else { break }
        count += result
      }
      return count
    }
    return buffer
  }
}
