/// One word of a POSIX shell command; placeholders are the shell's variables.
struct ShellWord: Equatable {
  private let text: SampleText

  init(_ text: SampleText) {
    self.text = text
  }

  init(_ text: String) {
    self.init(SampleText(text))
  }

  /// The word as it is typed: the shell reads exactly the text back.
  var quoted: String {
    guard !text.hasVariables else { return "\"" + doubleQuotedContent + "\"" }
    let text = text.text { $0 }
    let isBare = !text.isEmpty && text.utf8.allSatisfy(Self.isBare)
    return isBare ? text : "'" + Self.escape(text, Self.singleQuoteEscape) + "'"
  }

  private var doubleQuotedContent: String {
    let parts = text.parts
    var result = ""
    for (index, part) in parts.enumerated() {
      switch part {
      case .text(let text): result += Self.escape(text, Self.doubleQuoteEscape)
      case .variable(let name):
        let isFollowedByText =
          if index + 1 < parts.count, case .text(let next) = parts[index + 1] {
            next.utf8.first.map { Self.isNameByte($0) } ?? false
          } else {
            false
          }
        result += isFollowedByText ? "${\(name)}" : "$\(name)"
      }
    }
    return result
  }

  private static func singleQuoteEscape(of byte: UInt8) -> StaticString? {
    byte == UInt8(ascii: "'") ? "'\\''" : nil
  }

  /// What double quotes leave with a meaning; `!` only where someone types, but there it bites.
  private static func doubleQuoteEscape(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "$"): "\\$"
    case UInt8(ascii: "`"): "\\`"
    case UInt8(ascii: "!"): "\"'!'\""
    default: nil
    }
  }

  /// Replaces byte by byte, so that a combining mark cannot hide a quote.
  ///
  /// NUL cannot be in a word at all.
  private static func escape(_ text: String, _ replacement: (UInt8) -> StaticString?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 where byte != 0 {
      if let replacement = replacement(byte) {
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    isNameByte(byte) || "@%+=:,./-".utf8.contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
