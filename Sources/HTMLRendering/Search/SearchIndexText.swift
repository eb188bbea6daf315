/// Writes the search index as compact JSON.
struct SearchIndexText {
  enum Scalar {
    case text(String)
    case number(Int)
  }

  private(set) var bytes: [UInt8] = []

  mutating func object(_ members: [(name: String, write: (inout SearchIndexText) -> Void)]) {
    append("{")
    for (index, member) in members.enumerated() {
      append(index == 0 ? "" : ",\n")
      append(member.name)
      append(":")
      member.write(&self)
    }
    append("}\n")
  }

  mutating func rows(_ rows: [[Scalar]]) {
    append("[")
    for (index, row) in rows.enumerated() {
      append(index == 0 ? "[" : ",\n[")
      for (column, scalar) in row.enumerated() {
        append(column == 0 ? "" : ",")
        append(scalar)
      }
      append("]")
    }
    append("]")
  }

  private mutating func append(_ scalar: Scalar) {
    switch scalar {
    case .text(let text): append(text)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    }
  }

  private mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) {
    let digits = Array("0123456789abcdef".utf8)
    append("\"" as StaticString)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"" as StaticString)
      case UInt8(ascii: "\\"): append("\\\\" as StaticString)
      case 0..<0x20:
        append("\\u00" as StaticString)
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    append("\"" as StaticString)
  }
}
