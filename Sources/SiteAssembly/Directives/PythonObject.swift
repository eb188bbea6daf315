/// Finds a function or a class in Python text by its indentation.
struct PythonObject {
  private struct Definition {
    var name: String
    var margin: Int
  }

  private let path: String
  private let lines: [String]
  private var scan = PythonLineScan()
  /// The definitions that the line stands in, outermost first.
  private var open: [Definition] = []
  /// How many are open inside the wanted one; nil outside of it.
  private var depth: Int?
  private var start = 0
  private var decorator: Int?
  /// The last line that is more than a remark.
  private var last = 0
  private var found: Range<Int>?

  /// The lines of `Class.method`, from its decorators to the end of its body; the last of several.
  static func lines(of path: String, in lines: [String]) -> Range<Int>? {
    var object = PythonObject(path: path, lines: lines)
    object.run()
    return object.found
  }

  private init(path: String, lines: [String]) {
    self.path = path
    self.lines = lines
  }

  private mutating func run() {
    for (index, line) in lines.enumerated() {
      let isContinued = scan.isInsideStatement
      scan.read(line)
      let text = line.trimmed
      guard isContinued || !text.isEmpty && !text.hasPrefix("#") else { continue }
      if !isContinued { begin(text, margin: Self.margin(line), at: index) }
      last = index
    }
    close(to: 0)
  }

  private mutating func begin(_ statement: String, margin: Int, at index: Int) {
    close(to: open.prefix { $0.margin < margin }.count)
    if statement.hasPrefix("@") {
      decorator = decorator ?? index
      return
    }
    defer { decorator = nil }
    guard let name = Self.definedName(statement) else { return }
    open.append(Definition(name: name, margin: margin))
    guard depth == nil, open.map(\.name).joined(separator: ".") == path else { return }
    depth = open.count
    start = decorator ?? index
  }

  private mutating func close(to count: Int) {
    open.removeLast(open.count - count)
    guard let depth, count < depth else { return }
    found = start..<last + 1
    self.depth = nil
  }

  /// The name behind `def`, `async def` or `class`.
  private static func definedName(_ statement: String) -> String? {
    var words = statement.words[...]
    if words.first == "async" { words.removeFirst() }
    guard words.count > 1, words.first == "def" || words.first == "class" else { return nil }
    return String(words[words.startIndex + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  private static func margin(_ line: String) -> Int {
    line.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
  }
}

/// Tells which lines of Python go on with the statement before them: those within brackets, within
/// a string of several lines, or after a backslash.
private struct PythonLineScan {
  private var depth = 0
  private var quote: UInt8?
  private var endsWithBackslash = false

  var isInsideStatement: Bool { depth > 0 || quote != nil || endsWithBackslash }

  mutating func read(_ line: String) {
    let bytes = Array(line.utf8)
    var index = 0
    endsWithBackslash = bytes.last == UInt8(ascii: "\\")
    while index < bytes.count {
      index = quote == nil ? code(bytes, at: index) : string(bytes, at: index)
    }
  }

  /// Reads one step outside of strings, and gives the place behind it.
  private mutating func code(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "#"):
      endsWithBackslash = false
      return bytes.count
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if Self.isTripled(bytes, at: index) {
        quote = bytes[index]
        return index + 3
      }
      return Self.endOfShortString(bytes, from: index)
    default: break
    }
    return index + 1
  }

  private mutating func string(_ bytes: [UInt8], at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "\\") { return index + 2 }
    guard bytes[index] == quote, Self.isTripled(bytes, at: index) else { return index + 1 }
    quote = nil
    return index + 3
  }

  private static func isTripled(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == bytes[index] && bytes[index + 2] == bytes[index]
  }

  private static func endOfShortString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index + 1
  }
}
