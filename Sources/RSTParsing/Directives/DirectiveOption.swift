/// What an option's value must be, and the form that it is kept in.
enum OptionKind: Sendable {
  case flag
  case text
  case requiredText
  case classes
  case length
  case lengthOrPercentage
  /// A length, or `image` for the width of the image.
  case figureWidth
  case percentage
  case natural
  case integer
  case widths([String])
  case choice([String])
  case path
  case character

  struct Problem: Error {
    /// What would be right, for the writer.
    var expected: String
    var docutilsMessage: String
  }

  func convert(_ value: String?) -> Result<String, Problem> {
    switch self {
    case .text: return .success(value ?? "")
    case .flag: return flag(value)
    default: break
    }
    guard let value else {
      return problem("a value", "argument required but none supplied")
    }
    return switch self {
    case .flag, .text: .success(value)
    case .requiredText, .path: .success(value)
    case .classes: classes(value)
    case .length: length(value, units: Self.units + [""])
    case .lengthOrPercentage: length(value, units: Self.units + ["%", ""])
    case .figureWidth: figureWidth(value)
    case .percentage: natural(Self.cutPercent(value))
    case .natural: natural(value)
    case .integer: integer(value).map { .success(String($0)) } ?? notInteger(value)
    case .widths(let words): widths(value, words: words)
    case .choice(let values): choice(value, of: values)
    case .character: character(value)
    }
  }

  private func problem(_ expected: String, _ message: String) -> Result<String, Problem> {
    .failure(Problem(expected: expected, docutilsMessage: message))
  }

  private func flag(_ value: String?) -> Result<String, Problem> {
    guard let value, !value.utf8.allSatisfy(Byte.isBlank) else { return .success("") }
    return problem("no value", "no argument is allowed; \"\(value)\" supplied")
  }

  private func classes(_ value: String) -> Result<String, Problem> {
    var made: [String] = []
    for word in Words.split(value) {
      let name = Identifier.make(of: word)
      guard !name.isEmpty else {
        return problem("class names of letters", "cannot make \"\(word)\" into a class name")
      }
      made.append(name)
    }
    return .success(made.joined(separator: " "))
  }

  static let units = [
    "em", "ex", "ch", "rem", "vw", "vh", "vmin", "vmax", "cm", "mm", "Q", "in", "pc", "pt", "px",
  ]

  private func length(_ value: String, units: [String]) -> Result<String, Problem> {
    let bytes = Array(value.utf8)
    let digits = bytes.prefix { Byte.isDigit($0) || $0 == Byte.dot }
    let unit = bytes.dropFirst(digits.count).drop { $0 == Byte.space }
    let number = String(decoding: digits, as: UTF8.self)
    let written = String(decoding: unit, as: UTF8.self)
    guard digits.contains(where: Byte.isDigit), digits.count(where: { $0 == Byte.dot }) < 2,
      units.contains(written)
    else {
      let shown = units.map { "\"\($0)\"" }.joined(separator: " ")
      return problem(
        "a number with one of the units \(units.filter { !$0.isEmpty }.joined(separator: ", "))",
        "not a positive measure of one of the following units:\n\(shown)"
      )
    }
    return .success(number + written)
  }

  private func figureWidth(_ value: String) -> Result<String, Problem> {
    if value.lowercased() == "image" { return .success("image") }
    let width = length(value, units: Self.units + ["%", ""])
    return width.map { $0.utf8.last.map(Byte.isDigit) == true ? $0 + "px" : $0 }
  }

  private static func cutPercent(_ value: String) -> String {
    var bytes = Array(value.utf8)
    while let last = bytes.last, last == Byte.space || last == UInt8(ascii: "%") {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func integer(_ value: String) -> Int? {
    Int(Words.split(value).joined(separator: " "))
  }

  private func notInteger(_ value: String) -> Result<String, Problem> {
    problem(
      "a whole number",
      "invalid literal for int() with base 10: \(PythonText.quoted(value))"
    )
  }

  private func natural(_ value: String) -> Result<String, Problem> {
    guard let number = integer(value) else { return notInteger(value) }
    guard number >= 0 else {
      return problem("zero or more", "negative value; must be positive or zero")
    }
    return .success(String(number))
  }

  private func widths(_ value: String, words: [String]) -> Result<String, Problem> {
    if words.contains(value) { return .success(value) }
    let parts =
      value.contains(",")
      ? value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      : Words.split(value)
    var widths: [String] = []
    for part in parts {
      guard let width = integer(part) else { return notInteger(part) }
      guard width > 0 else {
        return problem("whole numbers above zero", "negative or zero value; must be positive")
      }
      widths.append(String(width))
    }
    return .success(widths.joined(separator: " "))
  }

  private func choice(_ value: String, of values: [String]) -> Result<String, Problem> {
    let word = Words.split(value.lowercased()).joined(separator: " ")
    if values.contains(word) { return .success(word) }
    let last = values.last ?? ""
    let all = values.dropLast().map { "\"\($0)\"" }.joined(separator: ", ")
    return problem(
      "one of \(values.joined(separator: ", "))",
      "\"\(value)\" unknown; choose from \(all), or \"\(last)\""
    )
  }

  private func character(_ value: String) -> Result<String, Problem> {
    if value == "tab" { return .success("\t") }
    if value == "space" { return .success(" ") }
    if case .success(let text) = CharacterCode.text(of: value), text.unicodeScalars.count == 1 {
      return .success(text)
    }
    return problem(
      "one character",
      "\(PythonText.quoted(value)) invalid; must be a single character or a Unicode code"
    )
  }
}

/// Texts in the form that docutils' messages show them in.
enum PythonText {
  static func quoted(_ text: String) -> String {
    let mark = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    return mark + text.replacing("\n", with: "\\n") + mark
  }
}

enum Words {
  /// The words of a text between white space.
  static func split(_ text: String) -> [String] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    }
    return text.utf8.split(whereSeparator: Byte.isBlank).map { String(decoding: $0, as: UTF8.self) }
  }
}
