import Glibc

/// Finds bytes in bytes.
package enum ByteSearch {
  package static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      let end = bytes.count - wanted.count
      var offset = 0
      while offset <= end, let place = memchr(start + offset, Int32(first), end - offset + 1) {
        if memcmp(place, wanted, wanted.count) == 0 { return true }
        offset = UnsafeRawPointer(place) - start + 1
      }
      return false
    }
  }
}
