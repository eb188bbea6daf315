/// The text of `samp` and `file`, in which braces mark what a reader fills in: `lib/{version}/bin`.
struct SampleText {
  /// Where each placeholder stands in the UTF-8 of the text.
  private(set) var placeholders: [Range<Int>] = []
  private var bytes: [UInt8] = []
  /// The opening brace that has no closing one yet.
  private var open: Int?

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A backslash before a brace makes it an ordinary character.
  init(_ written: String) {
    var rest = Array(written.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"): appendEscaped(from: &rest)
      case UInt8(ascii: "{"): begin()
      case UInt8(ascii: "}"): end()
      default: bytes.append(byte)
      }
    }
  }

  private mutating func appendEscaped(from rest: inout ArraySlice<UInt8>) {
    switch rest.first {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): bytes.append(rest.removeFirst())
    default: bytes.append(UInt8(ascii: "\\"))
    }
  }

  private mutating func begin() {
    if open == nil { open = bytes.count }
    bytes.append(UInt8(ascii: "{"))
  }

  private mutating func end() {
    defer { open = nil }
    guard let open, bytes.count > open + 1 else {
      bytes.append(UInt8(ascii: "}"))
      return
    }
    bytes.remove(at: open)
    placeholders.append(open..<bytes.count)
  }
}
