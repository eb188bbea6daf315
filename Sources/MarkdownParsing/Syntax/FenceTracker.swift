/// Tells the lines of fenced code from others, without a tree.
struct FenceTracker {
  private var fence: (byte: UInt8, count: Int)?

  /// Whether the next line is a fence or stands between fences.
  mutating func isCode(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    guard let byte = line.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else {
      return fence != nil
    }
    let count = line.prefix { $0 == byte }.count
    let info = line.dropFirst(count)
    if let open = fence {
      if byte == open.byte, count >= open.count, info.isBlank { fence = nil }
      return true
    }
    guard count >= 3, byte == UInt8(ascii: "~") || !info.contains(byte) else { return false }
    fence = (byte, count)
    return true
  }
}
