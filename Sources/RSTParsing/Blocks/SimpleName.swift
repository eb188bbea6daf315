/// docutils' simple names: words with single `-`, `.`, `_`, `+` or `:` between them.
enum SimpleName {
  /// The end of the name that starts at an offset; the offset itself where none does.
  static func end(in bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var end = start
    while true {
      let word = wordEnd(in: bytes, from: end, to: limit)
      guard word > end else { return end > start ? end - 1 : end }
      end = word
      guard end < limit, isSeparator(bytes[end]) else { return end }
      end += 1
    }
  }

  /// The start of the longest name that ends at an offset, not before a limit.
  static func start(in bytes: [UInt8], before end: Int, notBefore limit: Int) -> Int {
    var start = end
    while true {
      let word = wordStart(in: bytes, before: start, notBefore: limit)
      guard word < start else { return start < end ? start + 1 : start }
      start = word
      guard start > limit, isSeparator(bytes[start - 1]) else { return start }
      start -= 1
    }
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.minus, Byte.dot, Byte.underscore, Byte.plus, Byte.colon: true
    default: false
    }
  }

  private static func wordEnd(in bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = bytes[end]
      if byte < 0x80 {
        guard Byte.isAlphanumeric(byte) else { break }
        end += 1
      } else {
        let scalar = Scalars.first(in: bytes, at: end)
        guard Scalars.isWord(scalar) else { break }
        end += Unicode.UTF8.width(scalar)
      }
    }
    return end
  }

  private static func wordStart(in bytes: [UInt8], before end: Int, notBefore limit: Int) -> Int {
    var start = end
    while start > limit {
      let byte = bytes[start - 1]
      if byte < 0x80 {
        guard Byte.isAlphanumeric(byte) else { break }
        start -= 1
      } else {
        let scalar = Scalars.last(in: bytes, before: start)
        guard Scalars.isWord(scalar) else { break }
        start -= Unicode.UTF8.width(scalar)
      }
    }
    return start
  }
}

extension SourceText {
  /// The end, counted from the line's start, of a simple name at an index; nil where none is.
  func simpleNameEnd(of line: Line, from index: Int) -> Int? {
    let start = Int(line.start) + index
    guard start < Int(line.end) else { return nil }
    let end = SimpleName.end(in: bytes, from: start, to: Int(line.end))
    return end > start ? end - Int(line.start) : nil
  }
}
