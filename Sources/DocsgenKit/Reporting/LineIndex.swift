/// Where the lines of a text begin; `\n`, `\r\n` and `\r` end one.
struct LineIndex {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(of bytes: [UInt8]) {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isReturn = byte == UInt8(ascii: "\r")
      let endsPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || isReturn && !endsPair { starts.append(index + 1) }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The bytes of a line, counted from 1, without its end; empty past the last line.
  subscript(line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let end = line < starts.count ? starts[line] : bytes.count
    var text = bytes[starts[line - 1]..<end]
    while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      text.removeLast()
    }
    return text
  }
}
