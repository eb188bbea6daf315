extension Tokenizer {
  /// How deep strings in replacement fields of strings are followed.
  private static let nestingLimit = 8

  /// Reads a string whose prefix, if it has one, is read already.
  mutating func readString(from start: Int) {
    let firstLine = line
    let isFormatted = bytes[start..<place].contains { "ft".utf8.contains($0 | 0x20) }
    let quote = bytes[place]
    let isTriple = byte(at: place + 1) == quote && byte(at: place + 2) == quote
    if !skipString(isFormatted: isFormatted, depth: 0) {
      report(isTriple ? .unclosedString : .unclosedLineString, firstLine)
    }
    add(.string, from: start, line: firstLine)
  }

  /// Goes behind the string at the place; whether it was closed.
  private mutating func skipString(isFormatted: Bool, depth: Int) -> Bool {
    let quote = bytes[place]
    let isTriple = byte(at: place + 1) == quote && byte(at: place + 2) == quote
    place += isTriple ? 3 : 1
    var fields = 0
    while let byte = byte(at: place) {
      if byte == .backslash {
        skipEscape()
      } else if isFormatted, byte == UInt8(ascii: "{") {
        fields = opensField ? fields + 1 : fields
        place += opensField ? 1 : 2
      } else if isFormatted, byte == UInt8(ascii: "}"), fields > 0 {
        fields -= 1
        place += 1
      } else if byte == quote, closes(quote, isTriple: isTriple) {
        guard fields > 0, hasFieldEnd, depth < Self.nestingLimit else {
          place += isTriple ? 3 : 1
          return true
        }
        _ = skipString(isFormatted: false, depth: depth + 1)
      } else if byte == .lineFeed {
        guard isTriple else { return false }
        place += 1
        line += 1
      } else {
        place += 1
      }
    }
    return false
  }

  private var opensField: Bool { byte(at: place + 1) != UInt8(ascii: "{") }

  /// Whether the field goes on in the line, so that a quote in it begins a string of its own.
  private var hasFieldEnd: Bool {
    var ahead = place + 1
    let limit = min(bytes.count, place + 200)
    while ahead < limit, bytes[ahead] != .lineFeed {
      if bytes[ahead] == UInt8(ascii: "}") { return true }
      ahead += 1
    }
    return false
  }

  private mutating func skipEscape() {
    place += 1
    if byte(at: place) == .carriageReturn { place += 1 }
    if byte(at: place) == .lineFeed { line += 1 }
    place = min(place + 1, bytes.count)
  }

  private func closes(_ quote: UInt8, isTriple: Bool) -> Bool {
    !isTriple || (byte(at: place + 1) == quote && byte(at: place + 2) == quote)
  }
}
