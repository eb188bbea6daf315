/// Plain text with the signs of a typewriter, and the character before it in the paragraph.
///
/// `"` and `'` become quotation marks, `--` and `---` dashes, `...` an ellipsis.
struct TypographicText {
  private let scalars: [Unicode.Scalar]
  private let marks: QuoteMarks
  private var index = 0
  private var last: Unicode.Scalar
  private var result = ""

  static func of(_ text: String, after last: Unicode.Scalar, marks: QuoteMarks) -> String {
    guard isTypewritten(text) else { return text }
    var typographic = Self(text, after: last, marks: marks)
    typographic.run()
    return typographic.result
  }

  /// Whether there is a quotation mark, or more than one dash or dot in a row.
  private static func isTypewritten(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return true
      case UInt8(ascii: "-"), UInt8(ascii: "."): if byte == last { return true }
      default: break
      }
      last = byte
    }
    return false
  }

  private init(_ text: String, after last: Unicode.Scalar, marks: QuoteMarks) {
    scalars = Array(text.unicodeScalars)
    self.marks = marks
    self.last = last == "\"" || last == "'" ? ";" : last
  }

  private mutating func run() {
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "-" where next == "-": dash()
      case "." where next == "." && following(2) == ".": put("…", length: 3)
      case "\"": doubleQuote()
      case "'": singleQuote()
      default: put(scalar)
      }
    }
  }

  private var next: Unicode.Scalar? { following(1) }

  private func following(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    result.unicodeScalars.append(scalar)
    last = scalar
    index += 1
  }

  private mutating func put(_ text: String, length: Int = 1) {
    result += text
    last = text.unicodeScalars.last ?? last
    index += length
  }

  private mutating func dash() {
    if following(2) == "-" { put("—", length: 3) } else { put("–", length: 2) }
  }

  private mutating func doubleQuote() {
    if next == "'", Self.isWord(following(2)) {
      put(marks.opening)
      return put(marks.innerOpening)
    }
    put(
      isOpening || (last.properties.isWhitespace && !isBeforeBlank) ? marks.opening : marks.closing
    )
  }

  private mutating func singleQuote() {
    if next == "\"", Self.isWord(following(2)) {
      put(marks.innerOpening)
      return put(marks.opening)
    }
    if isDecade || (Self.isWord(last) && Self.isWord(next)) { return put(QuoteMarks.apostrophe) }
    put(isOpening || last.properties.isWhitespace ? marks.innerOpening : marks.innerClosing)
  }

  /// Whether the quote stands before a word or a sign, behind a blank, a bracket or a dash.
  private var isOpening: Bool {
    let isAfterBracket = Self.brackets.contains(last) || Self.dashes.contains(last)
    let isAfterBlank = last.properties.isWhitespace || last == "\u{200B}" || last == "\u{200C}"
    guard isAfterBlank || isAfterBracket, let next else { return false }
    if isAfterBracket, next == " " || (Self.isPunctuation(next) && following(2) == " ") {
      return false
    }
    return Self.isWord(next) || next == " " || (Self.isPunctuation(next) && !isBeforeReplacement)
  }

  /// Whether a dash or an ellipsis follows.
  private var isBeforeReplacement: Bool {
    next == "-" ? following(2) == "-" : next == "." && following(2) == "." && following(3) == "."
  }

  private var isBeforeBlank: Bool { next?.properties.isWhitespace == true }

  /// Whether the quote stands for the century of `'80s`.
  private var isDecade: Bool {
    (1...2).allSatisfy { following($0)?.properties.numericType == .decimal }
      && following(3) == "s"
  }

  private static let brackets: Set<Unicode.Scalar> = ["(", "[", "{"]
  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—"]

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F && !isWord(scalar) && scalar != "&"
  }
}
