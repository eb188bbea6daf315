/// A value as YAML text, in block style, that every reader of YAML 1.1 and 1.2 takes for the same.
package enum YAMLText {
  package static func of(_ value: Value) -> String {
    var writer = YAMLWriter()
    writer.write(value, indent: 0, isInLine: true)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}

private struct YAMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a value; `isInLine` where it begins on the line of what holds it.
  mutating func write(_ value: Value, indent: Int, isInLine: Bool) {
    switch value {
    case .null: append("null")
    case .boolean(let flag): append(flag ? "true" : "false")
    case .number(let number): append(number)
    case .string(let string): write(string, indent: indent)
    case .array(let elements) where elements.isEmpty: append("[]")
    case .object(let members) where members.isEmpty: append("{}")
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        if index > 0 || !isInLine { breakLine(indent) }
        append("- ")
        write(element, indent: indent + 2, isInLine: true)
      }
    case .object(let members):
      for (index, member) in members.enumerated() {
        if index > 0 || !isInLine { breakLine(indent) }
        append(Self.isPlain(member.name) ? member.name : JSONText.quoted(member.name))
        append(member.value.isBlock ? ":" : ": ")
        write(member.value, indent: indent + 2, isInLine: false)
      }
    }
  }

  private mutating func write(_ string: String, indent: Int) {
    if Self.isPlain(string) { return append(string) }
    guard indent > 0, Self.isLiteral(string) else { return append(JSONText.quoted(string)) }
    append(string.utf8.last == Self.lineFeed ? "|" : "|-")
    var lines = string.utf8.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      if line.isEmpty { bytes.append(Self.lineFeed) } else { breakLine(indent) }
      bytes.append(contentsOf: line)
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let words: Set<String> = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n",
  ]
  private static let plainSigns = Set("_/.$()-+=;<>{}', ".utf8)

  /// Whether the text needs no quotes: it begins as a word or a path, and has no sign in it that
  /// means something.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last != UInt8(ascii: " "),
      isLetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "$")
    else { return false }
    let isSafe = text.utf8.allSatisfy {
      isLetter($0) || plainSigns.contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
    }
    return isSafe && !words.contains(text.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte | 0x20 && byte >= UInt8(ascii: "A")
  }

  /// Whether a text of several lines can stand as it is.
  private static func isLiteral(_ text: String) -> Bool {
    guard text.utf8.contains(lineFeed), let first = text.utf8.first,
      first != lineFeed, first != UInt8(ascii: " "), !text.utf8.suffix(2).elementsEqual([10, 10])
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD:
        true
      case 0x10000...0x10FFFF: true
      default: false
      }
    }
  }

  private mutating func breakLine(_ indent: Int) {
    bytes.append(Self.lineFeed)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}

extension Value {
  /// Whether it begins on a line of its own below its name.
  fileprivate var isBlock: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    case .null, .boolean, .number, .string: false
    }
  }
}
