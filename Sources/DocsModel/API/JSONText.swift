/// A value as JSON text.
package enum JSONText {
  /// Over several lines, two blanks a level.
  package static func indented(_ value: Value) -> String {
    var writer = JSONWriter(isIndented: true)
    writer.write(value, depth: 0)
    return writer.text
  }

  /// On one line.
  package static func compact(_ value: Value) -> String {
    var writer = JSONWriter(isIndented: false)
    writer.write(value, depth: 0)
    return writer.text
  }

  /// A string in the quotes of JSON.
  static func quoted(_ string: String) -> String {
    JSONWriter.quoted(string)
  }
}

private struct JSONWriter {
  let isIndented: Bool
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func write(_ value: Value, depth: Int) {
    switch value {
    case .null: append("null")
    case .boolean(let flag): append(flag ? "true" : "false")
    case .number(let number): append(number)
    case .string(let string): write(string)
    case .array(let elements):
      list("[", "]", elements, depth) { $0.write($1, depth: depth + 1) }
    case .object(let members):
      list("{", "}", members, depth) {
        $0.write($1.name)
        $0.append(": ")
        $0.write($1.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ open: String,
    _ close: String,
    _ elements: [Element],
    _ depth: Int,
    _ body: (inout Self, Element) -> Void
  ) {
    append(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { append(isIndented ? "," : ", ") }
      breakLine(depth + 1)
      body(&self, element)
    }
    if !elements.isEmpty { breakLine(depth) }
    append(close)
  }

  private mutating func breakLine(_ depth: Int) {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  static func quoted(_ string: String) -> String {
    var writer = JSONWriter(isIndented: false)
    writer.write(string)
    return writer.text
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if string.utf8.allSatisfy(Self.isPlain) {
      append(string)
    } else {
      for byte in string.utf8 { writeEscaped(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    default: bytes.append(byte)
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
