import Glibc

/// Finds bytes in bytes.
package enum ByteSearch {
  package static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var offset = 0
      while let place = memchr(start + offset, Int32(first), bytes.count - offset) {
        offset = UnsafeRawPointer(place) - start
        if bytes[offset...].starts(with: wanted) { return true }
        offset += 1
      }
      return false
    }
  }
}
