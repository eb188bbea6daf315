/// Fragments of the parts of an operation or a schema.
enum Anchor {
  /// Joins the fragment of an operation and the place of a part: `get-users--query-limit`.
  ///
  /// Different names give different fragments: what may not stand in one is written as `~` and
  /// its code. `[]` becomes `*`, for it stands in many names.
  static func join(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "--")
  }

  static func encode(_ name: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let source = Array(name.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "["), index + 1 < source.count,
        source[index + 1] == UInt8(ascii: "]")
      {
        bytes.append(UInt8(ascii: "*"))
        index += 1
      } else if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "~"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
