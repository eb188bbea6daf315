import DocsModel

/// Reads a JSON text (RFC 8259) in one pass over its bytes.
struct JSONReader {
  let file: SourceFile.ID
  let bytes: [UInt8]
  var index = 0
  /// Raw line ends stand between tokens only, so only blanks move these two.
  private var line = 1
  private var lineStart = 0
  var diagnostics: [Diagnostic] = []
  /// What a string with escapes is put together in.
  var scratch: [UInt8] = []

  init(_ file: SourceFile) {
    self.file = file.id
    self.bytes = file.bytes
  }

  mutating func read() -> Diagnosed<Node?> {
    skipByteOrderMark()
    do throws(Malformation) {
      let root = try value(depth: 0)
      skipBlanks()
      guard index == bytes.count else { throw expected("the end of the file") }
      return Diagnosed(root, diagnostics)
    } catch {
      return Diagnosed(nil, diagnostics + [error.diagnostic])
    }
  }

  private mutating func skipByteOrderMark() {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    diagnostics.append(.byteOrderMark(at: range(from: 0, to: 3)))
    index = 3
  }

  private mutating func value(depth: Int) throws(Malformation) -> Node {
    skipBlanks()
    let start = position(at: index)
    let kind: Node.Kind
    switch byte {
    case UInt8(ascii: "{"): kind = try object(depth: depth + 1)
    case UInt8(ascii: "["): kind = try array(depth: depth + 1)
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "t"): kind = try word("true", .boolean(true))
    case UInt8(ascii: "f"): kind = try word("false", .boolean(false))
    case UInt8(ascii: "n"): kind = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number(try number())
    default: throw expected("a value")
    }
    return Node(kind: kind, range: range(from: start))
  }

  private mutating func object(depth: Int) throws(Malformation) -> Node.Kind {
    try enter(depth)
    if skip(UInt8(ascii: "}")) { return .object([]) }
    var members: [Node.Member] = []
    members.reserveCapacity(4)
    var keys = KeyIndex()
    repeat {
      skipBlanks()
      let start = index
      guard byte == UInt8(ascii: "\"") else { throw expected("a key in quotes") }
      let key = try string()
      let keyRange = range(from: start, to: index)
      guard skip(UInt8(ascii: ":")) else { throw expected("':' after the key") }
      let value = try value(depth: depth)
      if let place = keys.place(of: key, in: members) {
        let first = members[place].keyRange
        diagnostics.append(.duplicateKey(key, isJSON: true, first: first, at: keyRange))
      } else {
        members.append(Node.Member(key: key, keyRange: keyRange, value: value))
      }
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw expected("',' or '}'") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Malformation) -> Node.Kind {
    try enter(depth)
    if skip(UInt8(ascii: "]")) { return .array([]) }
    var items: [Node] = []
    repeat {
      items.append(try value(depth: depth))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw expected("',' or ']'") }
    return .array(items)
  }

  private mutating func enter(_ depth: Int) throws(Malformation) {
    guard depth <= NodeReader.depthLimit else {
      throw Malformation(.nestedTooDeep(isJSON: true, at: range(from: index, to: index + 1)))
    }
    index += 1
  }

  private mutating func word(
    _ text: StaticString,
    _ kind: Node.Kind
  ) throws(Malformation) -> Node.Kind {
    let end = index + text.utf8CodeUnitCount
    guard end <= bytes.count, text.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) })
    else { throw expected("a value") }
    index = end
    return kind
  }

  /// Skips blanks and, if it comes next, the byte.
  private mutating func skip(_ wanted: UInt8) -> Bool {
    skipBlanks()
    guard byte == wanted else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    var place = index
    defer { index = place }
    while place < bytes.count, bytes[place] <= UInt8(ascii: " ") {
      switch bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        place += 1
      case UInt8(ascii: "\n"):
        place += 1
        line += 1
        lineStart = place
      default:
        return
      }
    }
  }

  /// The next byte; at the end of the file a byte that no token begins with.
  var byte: UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  func range(from start: Int, to end: Int) -> SourceRange {
    SourceRange(file: file, start: position(at: start), end: position(at: end))
  }

  private func range(from start: SourcePosition) -> SourceRange {
    SourceRange(file: file, start: start, end: position(at: index))
  }

  private func position(at index: Int) -> SourcePosition {
    SourcePosition(line: line, column: index - lineStart + 1)
  }
}
