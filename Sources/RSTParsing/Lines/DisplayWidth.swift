/// How many columns a character takes on a terminal: wide ones two, combining marks none.
enum DisplayWidth {
  static func columns(of scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    if scalar.properties.canonicalCombiningClass != .notReordered { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  static func columns(of line: Line, in text: SourceText) -> Int {
    var columns = 0
    var offset = Int(line.start)
    while offset < Int(line.end) {
      guard text[offset] >= 0x80 else {
        columns += 1
        offset += 1
        continue
      }
      let scalar = Scalars.first(in: text.bytes, at: offset)
      columns += self.columns(of: scalar)
      offset += Unicode.UTF8.width(scalar)
    }
    return columns
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18AFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    case 0x231A...0x231B, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653,
      0x26AA...0x26AB, 0x26BD...0x26BE, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E,
      0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x2B1B...0x2B1C, 0x2B50, 0x2B55:
      true
    default: false
    }
  }
}
