import DocsModel

/// A construct of a language: how it begins, and how far it reaches.
struct Construct: Sendable {
  /// The bytes that it can begin with.
  let first: ByteSet
  /// The end of the construct that begins at a place; nil where none begins there.
  ///
  /// It must not look further ahead than the construct reaches, but for a bounded number of bytes
  /// or for blanks: the lexer is as fast as the text is long because of that.
  let end: @Sendable (Span<UInt8>, Int) -> Int?
}

extension Construct {
  static func literal(_ text: String) -> Construct {
    let bytes = Array(text.utf8)
    return Construct(first: ByteSet(bytes.prefix(1))) { code, place in
      code.starts(with: bytes, at: place) ? place + bytes.count : nil
    }
  }

  static func one(of set: ByteSet) -> Construct {
    Construct(first: set) { _, place in place + 1 }
  }

  /// One byte of the first set and all that follow of the second.
  static func run(of first: ByteSet, then rest: ByteSet? = nil) -> Construct {
    let rest = rest ?? first
    return Construct(first: first) { code, place in code.end(of: rest, from: place + 1) }
  }

  /// A text and what follows it in the line.
  static func line(from opening: String) -> Construct {
    let bytes = Array(opening.utf8)
    return Construct(first: ByteSet(bytes.prefix(1))) { code, place in
      code.starts(with: bytes, at: place) ? code.lineEnd(from: place) : nil
    }
  }

  /// A prefix, such as the `$` of a variable, directly before something.
  static func prefixed(_ prefix: String, _ pattern: Construct) -> Construct {
    let bytes = Array(prefix.utf8)
    return Construct(first: ByteSet(bytes.prefix(1))) { code, place in
      let start = place + bytes.count
      guard code.starts(with: bytes, at: place), code.has(pattern.first, at: start) else {
        return nil
      }
      return pattern.end(code, start)
    }
  }

  static let name = run(of: .nameStart, then: .name)

  /// Digits with what numbers have in most languages: `0x1F`, `1_000`, `6.5e-3`, `10ms`.
  static let number = Construct(first: .digit) { code, place in
    var place = place + 1
    while place < code.count {
      let byte = code[place]
      let isFraction = byte == UInt8(ascii: ".") && code.has(.digit, at: place + 1)
      let isSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"))
        && code[place - 1] | 0x20 == UInt8(ascii: "e") && code.has(.digit, at: place + 1)
      guard isFraction || isSign || ByteSet.name.contains(byte) else { break }
      place += 1
    }
    return place
  }
}
