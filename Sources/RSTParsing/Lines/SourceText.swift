import DocsModel

/// The bytes of a document and of all that it includes, with tabs expanded and no trailing blanks.
struct SourceText {
  private(set) var bytes: [UInt8] = []

  subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// The byte of a line at an index, or zero behind its end.
  func byte(_ line: Line, _ index: Int) -> UInt8 {
    let offset = Int(line.start) + index
    return offset < Int(line.end) ? bytes[offset] : 0
  }

  /// The number of blanks that a line begins with; the first one is a plain blank.
  func indent(of line: Line) -> Int {
    var offset = Int(line.start)
    let end = Int(line.end)
    while offset < end, bytes[offset] == Byte.space { offset += 1 }
    let plain = offset - Int(line.start)
    guard plain > 0, offset < end, bytes[offset] >= 0x80 else { return plain }
    var others = 0
    while offset < end, let width = Scalars.blankWidth(in: bytes, at: offset) {
      offset += width
      others += 1
    }
    return plain + others
  }

  /// The line without blanks at its start, any of which may be one of Unicode.
  func outdented(_ line: Line, by count: Int) -> Line {
    let plain = line.dropping(count)
    guard bytes[Int(line.start)..<Int(plain.start)].contains(where: { $0 >= 0x80 }) else {
      return plain
    }
    var offset = Int(line.start)
    for _ in 0..<count where offset < Int(line.end) {
      offset += Scalars.blankWidth(in: bytes, at: offset) ?? 1
    }
    return line.dropping(offset - Int(line.start))
  }

  func string(_ line: Line) -> String {
    guard !line.isBlank else { return "" }
    return String(decoding: bytes[Int(line.start)..<Int(line.end)], as: UTF8.self)
  }

  func string(_ lines: some Collection<Line>) -> String {
    guard lines.count > 1 else { return lines.first.map { string($0) } ?? "" }
    var joined: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { joined.append(Byte.lineFeed) }
      guard !line.isBlank else { continue }
      joined.append(contentsOf: bytes[Int(line.start)..<Int(line.end)])
    }
    return String(decoding: joined, as: UTF8.self)
  }

  func starts(_ line: Line, with prefix: StaticString) -> Bool {
    guard line.count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { expected in
      for index in 0..<expected.count where bytes[Int(line.start) + index] != expected[index] {
        return false
      }
      return true
    }
  }

  /// The line without blanks at both ends.
  func trimmed(_ line: Line) -> Line {
    var line = outdented(line, by: indent(of: line))
    while line.end > line.start, bytes[Int(line.end) - 1] == Byte.space { line.end -= 1 }
    return line
  }

  /// Adds text that no file has as it stands, such as an unquoted cell; its line keeps a place.
  mutating func derive(_ derived: some Collection<UInt8>, at place: Line) -> Line {
    let start = Int32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: derived)
    var line = place
    line.origin = start - (place.start - place.origin)
    line.start = start
    line.end = Int32(truncatingIfNeeded: bytes.count)
    return line
  }

  /// Adds a part of a file and gives its lines.
  mutating func append(
    _ source: ArraySlice<UInt8>,
    inclusion: Int,
    firstLine: Int = 1,
    tabWidth: Int = 8
  ) -> [Line] {
    bytes.reserveCapacity(bytes.count + source.count)
    var lines: [Line] = []
    lines.reserveCapacity(source.count / 40 + 1)
    var number = Int32(truncatingIfNeeded: firstLine)
    var start = source.startIndex
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    while start < source.endIndex {
      var end = start
      var isPlain = true
      while end < source.endIndex {
        let byte = source[end]
        if byte < 0x20 {
          if byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
          isPlain = false
        } else if byte == 0xE2, Self.isLineSeparator(source, at: end) {
          break
        }
        end += 1
      }
      let line = source[start..<end]
      lines.append(
        isPlain
          ? appendPlain(line, number: number, inclusion: inclusion)
          : appendExpanded(line, number: number, inclusion: inclusion, tabWidth: tabWidth)
      )
      if end < source.endIndex, source[end] == 0xE2 {
        start = end + 3
        continue
      }
      number += 1
      start = end + 1
      if end + 1 < source.endIndex, source[end] == Byte.carriageReturn,
        source[end + 1] == Byte.lineFeed
      {
        start += 1
      }
    }
    return lines
  }

  /// Whether U+2028 or U+2029 stands at an offset: they end lines too.
  private static func isLineSeparator(_ source: ArraySlice<UInt8>, at offset: Int) -> Bool {
    offset + 2 < source.endIndex && source[offset + 1] == 0x80
      && (source[offset + 2] == 0xA8 || source[offset + 2] == 0xA9)
  }

  private mutating func appendPlain(_ line: ArraySlice<UInt8>, number: Int32, inclusion: Int)
    -> Line
  {
    let start = bytes.count
    bytes.append(contentsOf: line)
    return finished(from: start, number: number, inclusion: inclusion)
  }

  private mutating func appendExpanded(
    _ line: ArraySlice<UInt8>,
    number: Int32,
    inclusion: Int,
    tabWidth: Int
  ) -> Line {
    let start = bytes.count
    var column = 0
    // How much wider the indentation became: places behind it are still those of the file.
    let tabs = line.prefix { $0 == Byte.tab || $0 == Byte.space }
    var indent = 0
    for byte in tabs {
      indent += byte == Byte.tab && tabWidth > 0 ? tabWidth - indent % tabWidth : 1
    }
    for byte in line {
      switch byte {
      case Byte.tab:
        let width = tabWidth > 0 ? tabWidth - column % tabWidth : 0
        bytes.append(contentsOf: repeatElement(Byte.space, count: width))
        column += width
        continue
      case 0: bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      case 0x0B, 0x0C: bytes.append(Byte.space)
      default: bytes.append(byte)
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    var result = finished(from: start, number: number, inclusion: inclusion)
    result.origin += Int32(truncatingIfNeeded: indent - tabs.count)
    return result
  }

  /// The length of the blank character that ends before an offset; nil where another one does.
  private func blankWidth(before end: Int) -> Int? {
    let last = bytes[end - 1]
    guard last >= 0x80 else { return Byte.isBlank(last) ? 1 : nil }
    let scalar = Scalars.last(in: bytes, before: end)
    return scalar.properties.isWhitespace ? Unicode.UTF8.width(scalar) : nil
  }

  private func finished(from start: Int, number: Int32, inclusion: Int) -> Line {
    var end = bytes.count
    while end > start, let width = blankWidth(before: end) { end -= width }
    let first = Int32(truncatingIfNeeded: start)
    return Line(
      start: first,
      end: Int32(truncatingIfNeeded: end),
      origin: first,
      number: number,
      inclusion: Int32(truncatingIfNeeded: inclusion)
    )
  }
}
