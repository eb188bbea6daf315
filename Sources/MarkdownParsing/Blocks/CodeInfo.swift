import DocsModel

/// What stands after the fence of a code block: `python title="app.py" linenums="1" hl_lines="2-3"`.
struct CodeInfo {
  private var language: String?
  private var options: [String: String] = [:]

  init(_ info: String) {
    var rest = info.utf8.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }[...]
    while let word = Self.nextWord(&rest) {
      if let equals = word.firstIndex(of: UInt8(ascii: "=")) {
        let value = word[(equals + 1)...].filter { $0 != UInt8(ascii: "\"") }
        options[word[..<equals].text] = value[...].text
      } else if language == nil {
        language = word.drop { $0 == UInt8(ascii: ".") }.text
      }
    }
  }

  func block(text: String) -> LiteralBlock {
    LiteralBlock(
      text: text.utf8.last == .lineFeed ? String(Substring(text.utf8.dropLast())) : text,
      language: language.flatMap { $0.isEmpty ? nil : $0 },
      caption: options["title"].map { [.text($0)] },
      firstLineNumber: options["linenums"].flatMap { Int($0) },
      emphasizedLines: Self.lines(options["hl_lines"] ?? "")
    )
  }

  /// The next run without blanks outside of quotes.
  private static func nextWord(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    rest = rest.drop(while: \.isWhitespace)
    var isQuoted = false
    let word = rest.prefix { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return isQuoted || !byte.isWhitespace
    }
    rest = rest[word.endIndex...]
    return word.isEmpty ? nil : word
  }

  /// The lines of `1 3-5`, as far as they can be lines of a sample.
  private static func lines(_ text: String) -> [Int] {
    text.split { $0 == " " || $0 == "," }.flatMap { part -> [Int] in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last, last - first < 10_000
      else { return [] }
      return Array(first...last)
    }
  }
}
