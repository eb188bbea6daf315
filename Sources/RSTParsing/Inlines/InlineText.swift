import DocsModel

/// The text of a paragraph or a title while its inline markup is being found.
struct InlineText {
  /// An end-string that is searched for; when it is missing once, it is missing from there on.
  enum Ending: Int {
    case emphasis
    case strong
    case literal
    case target
    case substitution
    case interpreted
  }

  let text: EscapedText
  let lines: [Line]
  /// Where each line starts in the text.
  let starts: [Int]
  /// Where the last construct ended; rules about the start of the text hold here.
  var base = 0
  /// Where the text that is not yet in `inlines` starts.
  var pending = 0
  var inlines: [Inline] = []
  var messages: [Block] = []
  /// Whether ` : ` divides it, as in terms of definition lists.
  var hasClassifiers = false
  /// Where in `inlines` each classifier begins.
  var classifierStarts: [Int] = []
  private var exhausted: UInt8 = 0

  var bytes: [UInt8] { text.bytes }
  var count: Int { text.bytes.count }

  init(_ lines: [Line], in source: SourceText) {
    self.lines = lines
    text = EscapedText(lines, in: source)
    var starts: [Int] = []
    starts.reserveCapacity(lines.count)
    var offset = 0
    for line in lines {
      starts.append(offset)
      offset += line.count + 1
    }
    self.starts = starts
  }

  func isExhausted(_ ending: Ending) -> Bool { exhausted & (1 << UInt8(ending.rawValue)) != 0 }

  mutating func exhaust(_ ending: Ending) { exhausted |= 1 << UInt8(ending.rawValue) }

  /// Whether markup may start at an offset: at the start, or after a blank or an opening sign.
  func canStart(at offset: Int) -> Bool {
    guard offset > base else { return true }
    let before = bytes[offset - 1]
    guard before >= 0x80 else { return InlineBytes.beforeMarkup.contains(before) }
    return Scalars.isBeforeMarkup(Scalars.last(in: bytes, before: offset))
  }

  /// Whether markup may end before an offset: at the end, before a blank or a closing sign.
  func canEnd(at offset: Int) -> Bool {
    guard offset < count else { return true }
    let after = bytes[offset]
    guard after >= 0x80 else { return InlineBytes.afterMarkup.contains(after) }
    return Scalars.isAfterMarkup(Scalars.first(in: bytes, at: offset))
  }

  func isBlank(at offset: Int) -> Bool {
    let byte = bytes[offset]
    guard byte >= 0x80 else { return Byte.isBlank(byte) }
    return Scalars.first(in: bytes, at: offset).properties.isWhitespace
  }

  func isBlank(before offset: Int) -> Bool {
    let byte = bytes[offset - 1]
    guard byte >= 0x80 else { return Byte.isBlank(byte) }
    return Scalars.last(in: bytes, before: offset).properties.isWhitespace
  }

  /// Whether a start-string stands between a pair of quotes or brackets, or ends the text.
  func isQuoted(_ start: Int, _ end: Int) -> Bool {
    guard start > base else { return false }
    guard end < count else { return true }
    return Scalars.arePair(
      Scalars.last(in: bytes, before: start),
      Scalars.first(in: bytes, at: end)
    )
  }
}

/// Sets of ASCII bytes that inline markup looks at.
enum InlineBytes {
  struct Set: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ members: StaticString) {
      members.withUTF8Buffer { for byte in $0 { insert(byte) } }
    }

    mutating func insert(_ byte: UInt8) {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
      byte < 64
        ? low >> UInt64(byte) & 1 != 0 : byte < 128 && high >> UInt64(byte & 63) & 1 != 0
    }
  }

  static let beforeMarkup = Set(" \t\n\r\u{0B}\u{0C}\"'(<[{-/:")
  static let afterMarkup = Set(" \t\n\r\u{0B}\u{0C}\0\"')>]}-/:\\.,;!?")
  /// What may start, or end, a construct.
  static let special = Set("*`_|[")
  static let address = Set("-_.!~*'()[];/:@&=+$,%\0")
  static let addressEnd = Set("_~*/=+")
  static let email = Set("-_!~*'{|}/#?^`&=+$%\0")
}
