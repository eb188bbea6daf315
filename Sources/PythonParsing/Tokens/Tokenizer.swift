import DocsModel

/// Divides Python into tokens, with indentation and joined lines as the language has them.
///
/// Whatever the bytes are, the tokens end with `end`, and each `indent` has its `dedent`.
struct Tokenizer {
  let bytes: [UInt8]
  let file: SourceFile.ID
  var tokens: [Token] = []
  var comments: [Int: DocumentingComment] = [:]
  var diagnostics: [Diagnostic] = []

  var place = 0
  var line = 1
  private var indents = [0]
  /// The places of the brackets that are open.
  private var brackets: [(place: Int, line: Int)] = []
  private var isAtLineStart = true

  init(_ file: SourceFile) {
    bytes = file.bytes
    self.file = file.id
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    while place < bytes.count {
      if isAtLineStart { readIndent() } else { readToken() }
    }
    if let open = brackets.first { report(.unclosedBracket, open.line) }
    endLine()
    while indents.count > 1 { closeIndent() }
    add(.end, from: place)
  }

  /// Reads the blanks that a line begins with; lines without a statement have no indentation.
  private mutating func readIndent() {
    var columns = 0
    while let byte = byte(at: place), byte.isBlank {
      columns = byte == 0x09 ? (columns / 8 + 1) * 8 : byte == 0x0C ? 0 : columns + 1
      place += 1
    }
    switch byte(at: place) {
    case UInt8.lineFeed: endOfLine()
    case UInt8.carriageReturn: place += 1
    case UInt8(ascii: "#"): readComment(isAlone: true)
    case nil: break
    default:
      isAtLineStart = false
      indent(to: columns)
    }
  }

  private mutating func indent(to columns: Int) {
    if columns > indents[indents.count - 1] {
      indents.append(columns)
      add(.indent, from: place)
    }
    while indents.count > 1, columns < indents[indents.count - 1] { closeIndent() }
  }

  private mutating func closeIndent() {
    indents.removeLast()
    add(.dedent, from: place)
  }

  private mutating func readToken() {
    let byte = bytes[place]
    switch byte {
    case UInt8.lineFeed: endOfLine()
    case UInt8.carriageReturn: place += 1
    case UInt8.backslash: joinLines()
    case UInt8(ascii: "#"): readComment(isAlone: false)
    case _ where byte.isBlank: place += 1
    case _ where byte.isDigit: readNumber()
    case _ where byte.isQuote: readString(from: place)
    case _ where byte.beginsName: readName()
    default: readOperator()
    }
  }

  private mutating func endOfLine() {
    place += 1
    line += 1
    if !brackets.isEmpty, beginsDefinition {
      report(.unclosedBracket, brackets[0].line)
      brackets = []
    }
    guard brackets.isEmpty else { return }
    if !isAtLineStart { endLine() }
    isAtLineStart = true
  }

  private mutating func endLine() {
    guard let last = tokens.last, last.kind != .newline, last.kind != .dedent else { return }
    add(.newline, from: place)
  }

  /// Whether the line begins with what cannot stand in brackets, so that one was not closed.
  private var beginsDefinition: Bool {
    ["def ", "class ", "async def ", "@"].contains { bytes[place...].starts(with: $0.utf8) }
  }

  private mutating func joinLines() {
    place += 1
    if byte(at: place) == .carriageReturn { place += 1 }
    guard byte(at: place) == .lineFeed else { return }
    place += 1
    line += 1
  }

  private mutating func readComment(isAlone: Bool) {
    let start = place
    while let byte = byte(at: place), byte != .lineFeed { place += 1 }
    guard byte(at: start + 1) == UInt8(ascii: ":") else { return }
    comments[line] = DocumentingComment(start: start + 2, end: place, isAlone: isAlone)
  }

  private mutating func readName() {
    let start = place
    while let byte = byte(at: place), byte.continuesName { place += 1 }
    guard place - start <= 2, byte(at: place)?.isQuote == true,
      bytes[start..<place].allSatisfy({ "rbfut".utf8.contains($0 | 0x20) })
    else { return add(.name, from: start) }
    readString(from: start)
  }

  private mutating func readNumber() {
    let start = place
    while let byte = byte(at: place), byte.continuesName || byte == UInt8(ascii: ".") {
      place += 1
      let isExponent = byte | 0x20 == UInt8(ascii: "e") && bytes[start] != UInt8(ascii: "0")
      if isExponent, let sign = self.byte(at: place), "+-".utf8.contains(sign) { place += 1 }
    }
    add(.number, from: start)
  }

  private mutating func readOperator() {
    let start = place
    let byte = bytes[place]
    if byte == UInt8(ascii: ";"), brackets.isEmpty {
      place += 1
      return endLine()
    }
    place += Self.longOperators.contains(Array(bytes[place..<min(place + 2, bytes.count)])) ? 2 : 1
    if "([{".utf8.contains(byte) {
      brackets.append((start, line))
    } else if ")]}".utf8.contains(byte), !brackets.isEmpty {
      brackets.removeLast()
    }
    add(.operator, from: start)
  }

  private static let longOperators = Set(
    ["->", "**", "==", "!=", "<=", ">=", ":=", "+=", "-=", "*=", "/=", "|=", "&=", "//", ".."]
      .map { Array($0.utf8) }
  )

  func byte(at place: Int) -> UInt8? {
    place < bytes.count ? bytes[place] : nil
  }

  mutating func add(_ kind: Token.Kind, from start: Int, line: Int? = nil) {
    tokens.append(Token(kind: kind, start: start, end: place, line: line ?? self.line))
  }

  mutating func report(_ fault: PythonFault, _ line: Int) {
    diagnostics.append(.malformedPython(fault, at: SourceRange(file: file, line: line)))
  }
}
