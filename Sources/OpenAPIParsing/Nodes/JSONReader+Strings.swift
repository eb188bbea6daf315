import DocsModel

extension JSONReader {
  /// Reads a string from its opening quote on.
  mutating func string() throws(Malformation) -> String {
    let open = index
    index += 1
    var isASCII = skipPlain()
    if byte == UInt8(ascii: "\"") {
      index += 1
      return try text(of: bytes[open + 1..<index - 1], isASCII: isASCII, at: open)
    }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes[open + 1..<index])
    while byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\") else { throw unfinishedString(from: open) }
      try escape()
      let run = index
      isASCII = skipPlain() && isASCII
      scratch.append(contentsOf: bytes[run..<index])
    }
    index += 1
    return try text(of: scratch[...], isASCII: isASCII, at: open)
  }

  /// Moves to the next quote, backslash or control character.
  ///
  /// - Returns: whether all that it went over is ASCII.
  private mutating func skipPlain() -> Bool {
    var place = index
    var seen: UInt8 = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      seen |= byte
      place += 1
    }
    index = place
    return seen < 0x80
  }

  /// Text that is ASCII as it stands in the file needs no check: escapes are well-formed.
  private func text(
    of units: ArraySlice<UInt8>,
    isASCII: Bool,
    at open: Int
  ) throws(Malformation) -> String {
    if isASCII { return String(decoding: units, as: UTF8.self) }
    if let text = String(validating: units, as: UTF8.self) { return text }
    let fault = UTF8Fault.first(in: bytes[open..<index]) ?? open
    throw Malformation(.invalidUTF8(isJSON: true, at: range(from: fault, to: fault + 1)))
  }

  private func unfinishedString(from open: Int) -> Malformation {
    guard index < bytes.count, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else {
      return Malformation(.unfinishedString(at: range(from: open, to: index)))
    }
    return Malformation(.controlCharacter(byte, at: range(from: index, to: index + 1)))
  }

  private mutating func escape() throws(Malformation) {
    let start = index
    index += 1
    let escaped = byte
    index += 1
    switch escaped {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(escaped)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "u"): try unicodeEscape(from: start)
    default: throw unknownEscape(from: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(Malformation) {
    var scalar = try hexadecimal(from: start)
    if scalar & 0xFC00 == 0xD800, let low = try lowSurrogate() {
      scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF
    }
    if let character = Unicode.Scalar(scalar) {
      scratch.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
    } else {
      diagnostics.append(.loneSurrogate(at: range(from: start, to: index)))
      scratch.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
  }

  /// Reads the second half of a surrogate pair, if it comes next.
  private mutating func lowSurrogate() throws(Malformation) -> UInt32? {
    let start = index
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    index += 2
    let low = try hexadecimal(from: start)
    if low & 0xFC00 == 0xDC00 { return low }
    index = start
    return nil
  }

  private mutating func hexadecimal(from start: Int) throws(Malformation) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unknownEscape(from: start)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private func unknownEscape(from start: Int) -> Malformation {
    Malformation(.unknownEscape(at: range(from: start, to: min(index, bytes.count))))
  }
}
