/// Text in which the backslash of every escape is a NUL byte, as docutils marks escapes.
struct EscapedText {
  var bytes: [UInt8] = []

  var count: Int { bytes.count }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ lines: some Collection<Line>, in text: SourceText, separator: UInt8 = Byte.lineFeed) {
    var size = lines.count
    for line in lines { size += line.count }
    bytes.reserveCapacity(size)
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(line, in: text)
    }
  }

  mutating func append(_ line: Line, in text: SourceText) {
    guard !line.isBlank else { return }
    let start = bytes.count
    bytes.append(contentsOf: text.bytes[Int(line.start)..<Int(line.end)])
    markEscapes(from: start)
  }

  mutating func markEscapes(from start: Int) {
    var index = start
    while index < bytes.count {
      if bytes[index] == Byte.backslash {
        bytes[index] = Byte.escape
        index += 1
      }
      index += 1
    }
  }

  /// The text with escapes resolved; an escaped blank vanishes.
  func unescaped(_ range: Range<Int>) -> String {
    guard bytes[range].contains(Byte.escape) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte == Byte.escape else {
        result.append(byte)
        continue
      }
      if index < range.upperBound, bytes[index] == Byte.space || bytes[index] == Byte.lineFeed {
        index += 1
      } else if index < range.upperBound {
        result.append(bytes[index] == Byte.escape ? Byte.backslash : bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text as it was written, with its backslashes.
  func written(_ range: Range<Int>) -> String {
    let part = bytes[range]
    guard part.contains(Byte.escape) else { return String(decoding: part, as: UTF8.self) }
    return String(
      decoding: part.map { $0 == Byte.escape ? Byte.backslash : $0 },
      as: UTF8.self
    )
  }

  /// An address: white space is removed unless it is escaped, escapes are resolved.
  func address(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == Byte.escape {
        index += 1
        guard index < range.upperBound else { break }
        result.append(bytes[index] == Byte.lineFeed ? Byte.space : bytes[index])
        index += 1
      } else if let width = Scalars.blankWidth(in: bytes, at: index) {
        index += width
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
