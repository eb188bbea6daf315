/// An entry of a section: a name, a type or both, and the text in the same line.
struct DocstringEntry: Equatable {
  var name = ""
  var type = ""
  var text = ""

  /// `name (type): text` or `Type: text`, as Google writes it.
  init(google line: String, namesTypes: Bool) {
    let colon = Self.colon(in: line)
    let head = colon.map { line[..<$0] } ?? line[...]
    text = colon.map { Self.trimmed(line[line.index(after: $0)...]) } ?? ""
    if namesTypes {
      type = Self.trimmed(head)
    } else if head.hasSuffix(")"), let open = Self.opening(in: head) {
      name = Self.trimmed(head[..<open])
      type = Self.trimmed(head[head.index(after: open)...].dropLast())
    } else {
      name = Self.trimmed(head)
    }
  }

  /// `name : type`, `name` or `Type`, as NumPy writes it.
  init(numPy line: String, namesTypes: Bool) {
    guard let colon = Self.colon(in: line) else {
      if namesTypes { type = Self.trimmed(line[...]) } else { name = Self.trimmed(line[...]) }
      return
    }
    name = Self.trimmed(line[..<colon])
    type = Self.trimmed(line[line.index(after: colon)...])
  }

  /// The entry as a field of the given name.
  func field(_ kind: String) -> String {
    let shownName = name.split(separator: " ").joined(separator: "\u{A0}")
    let words = [kind, Self.plain(type), shownName].filter { !$0.isEmpty }
    let label = words.joined(separator: " ")
      .replacing("*", with: "\\*").replacing("_ ", with: "\\_ ")
    return ":\(label):" + (text.isEmpty ? "" : " " + text)
  }

  /// A result with a name, as NumPy writes them: `**name** (*type*) –` before its text.
  func namedResult(_ kind: String) -> String {
    let shownType = type.contains { "*`|_".contains($0) } ? type : "*\(type)*"
    return ":\(kind): **\(name.replacing("*", with: "\\*"))** (\(shownType)) –"
  }

  /// Names and what is said of them, `a, b.c : text`, as an item of a list; nil for other text.
  static func relation(_ line: String) -> String? {
    let colon = colon(in: line)
    let names = (colon.map { line[..<$0] } ?? line[...]).split(separator: ",").map {
      trimmed($0)
    }
    guard !names.isEmpty, names.allSatisfy(isReferable) else { return nil }
    let roles = names.map { $0.hasPrefix(":") ? $0 : ":py:obj:`\($0)`" }.joined(separator: ", ")
    let text = colon.map { trimmed(line[line.index(after: $0)...]) } ?? ""
    return "* " + roles + (text.isEmpty ? "" : " – " + text)
  }

  /// Whether a text is a name of code, or a role with one.
  private static func isReferable(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if first == ":" { return text.hasSuffix("`") && !text.contains(" ") }
    return (first.isLetter || first == "_") && text.last != "."
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }

  /// A type without the markup of roles, whose colons would end the name of the field.
  private static func plain(_ type: String) -> String {
    var result = ""
    for (index, part) in type.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      let isMarked = index % 2 == 1
      result += isMarked ? String(part) : Self.withoutRole(part)
    }
    return result.replacing(":", with: "\\:")
  }

  private static func withoutRole(_ text: Substring) -> String {
    guard text.hasSuffix(":"),
      let start = text.dropLast().lastIndex(where: {
        $0 == " " || $0 == "[" || $0 == "(" || $0 == ","
      })
    else { return text.hasSuffix(":") ? "" : String(text) }
    return String(text[...start])
  }

  /// The first colon outside of brackets, quotes and markup that white space follows.
  private static func colon(in line: String) -> String.Index? {
    var open = 0
    var isMarked = false
    let bytes = line.utf8
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): open -= 1
      case UInt8(ascii: "`"): isMarked.toggle()
      case UInt8(ascii: ":") where open <= 0 && !isMarked:
        let next = bytes.index(after: place)
        if next == bytes.endIndex || bytes[next] == 0x20 { return place }
      default: break
      }
    }
    return nil
  }

  /// The bracket that the last one of a text closes.
  private static func opening(in head: Substring) -> Substring.Index? {
    var open = 0
    for place in head.utf8.indices.reversed() {
      if head.utf8[place] == UInt8(ascii: ")") { open += 1 }
      if head.utf8[place] == UInt8(ascii: "(") { open -= 1 }
      if open == 0 { return place > head.startIndex ? place : nil }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    let bytes = text.utf8.drop { $0 == 0x20 }
    let end = bytes.lastIndex { $0 != 0x20 }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(Substring(bytes[..<end]))
  }
}
