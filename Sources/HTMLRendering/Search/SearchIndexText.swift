/// Writes the search index as compact JSON.
struct SearchIndexText {
  enum Scalar {
    case text(String)
    case number(Int)
  }

  private(set) var bytes: [UInt8] = []

  mutating func object(_ members: [(name: String, write: (inout SearchIndexText) -> Void)]) {
    append(markup: "{")
    for (index, member) in members.enumerated() {
      append(markup: index == 0 ? "" : ",\n")
      append(member.name)
      append(markup: ":")
      member.write(&self)
    }
    append(markup: "}\n")
  }

  mutating func rows(_ rows: [[Scalar]]) {
    append(markup: "[")
    for (index, row) in rows.enumerated() {
      append(markup: index == 0 ? "[" : ",\n[")
      for (column, scalar) in row.enumerated() {
        append(markup: column == 0 ? "" : ",")
        append(scalar)
      }
      append(markup: "]")
    }
    append(markup: "]")
  }

  private mutating func append(_ scalar: Scalar) {
    switch scalar {
    case .text(let text): append(text)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    }
  }

  private mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) {
    let digits = Array("0123456789abcdef".utf8)
    append(markup: "\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append(markup: "\\\"")
      case UInt8(ascii: "\\"): append(markup: "\\\\")
      case 0..<0x20:
        append(markup: "\\u00")
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    append(markup: "\"")
  }
}
