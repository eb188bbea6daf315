import DocsModel

/// Turns libyaml's numbers of characters into lines and columns of bytes.
///
/// Places come nearly in order, so one walk over the bytes answers all of them.
struct CharacterCursor {
  private let bytes: [UInt8]
  private var character = 0
  private var byte: Int
  private var line = 1
  private var lineStart: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // libyaml does not count a byte order mark.
    self.byte = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.lineStart = byte
  }

  mutating func position(of wanted: Int) -> SourcePosition {
    while character > wanted { stepBack() }
    while character < wanted, byte < bytes.count { step() }
    return SourcePosition(line: line, column: byte - lineStart + 1)
  }

  mutating func position(ofByte wanted: Int) -> SourcePosition {
    while byte > wanted, character > 0 { stepBack() }
    while byte < min(wanted, bytes.count) { step() }
    return SourcePosition(line: line, column: byte - lineStart + 1)
  }

  private mutating func step() {
    let first = bytes[byte]
    byte += 1
    while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    character += 1
    let endsLine = first == UInt8(ascii: "\r") && !(byte < bytes.count && bytes[byte] == 0x0A)
    if first == UInt8(ascii: "\n") || endsLine {
      line += 1
      lineStart = byte
    }
  }

  private mutating func stepBack() {
    byte -= 1
    while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
    character -= 1
    guard byte < lineStart else { return }
    line -= 1
    lineStart = byte
    while lineStart > 0, !isLineEnd(lineStart - 1) { lineStart -= 1 }
  }

  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
  }
}
