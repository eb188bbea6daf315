/// The functions and classes of Python text, found by its indentation.
struct PythonObjects {
  private struct Definition {
    /// With the names of what it stands in: `Class.method`.
    var path: String
    var margin: Int
    /// Its first line, or that of its first decorator.
    var start: Int
  }

  /// The lines of each, from its decorators to the end of its body; of several the last.
  private(set) var lines: [String: Range<Int>] = [:]
  private var scan = PythonLineScan()
  /// The definitions that the line stands in, outermost first.
  private var open: [Definition] = []
  private var decorator: Int?
  /// The last line that is more than a remark.
  private var last = 0

  init(in lines: [String]) {
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
    close(to: (open.lastIndex { $0.margin < margin } ?? -1) + 1)
    if statement.hasPrefix("@") {
      decorator = decorator ?? index
      return
    }
    defer { decorator = nil }
    guard let name = Self.definedName(statement) else { return }
    let path = open.last.map { $0.path + "." + name } ?? name
    open.append(Definition(path: path, margin: margin, start: decorator ?? index))
  }

  private mutating func close(to count: Int) {
    while open.count > count, let definition = open.popLast() {
      lines[definition.path] = definition.start..<last + 1
    }
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
