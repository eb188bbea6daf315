import DocsModel

extension Diagnostic {
  static func wrongEncoding(_ found: String, isJSON: Bool, at range: SourceRange) -> Self {
    .error(
      isJSON ? "json-encoding" : "yaml-encoding",
      "the file is written in \(found); expected UTF-8",
      at: range
    )
  }

  static func invalidUTF8(isJSON: Bool, at range: SourceRange) -> Self {
    .error(
      isJSON ? "json-encoding" : "yaml-encoding",
      "a byte that is not UTF-8",
      at: range,
      help: "save the file in UTF-8"
    )
  }

  static func nestedTooDeep(isJSON: Bool, at range: SourceRange) -> Self {
    .error(
      isJSON ? "json-depth" : "yaml-depth",
      "arrays and objects nested more than \(NodeReader.depthLimit) deep",
      at: range
    )
  }

  static func duplicateKey(
    _ key: String,
    isJSON: Bool,
    first: SourceRange,
    at range: SourceRange
  ) -> Self {
    .error(
      isJSON ? "json-duplicate-key" : "yaml-duplicate-key",
      "duplicate key '\(key)'",
      at: range,
      help: "it stands in line \(first.start.line) already"
    )
  }

  static func byteOrderMark(at range: SourceRange) -> Self {
    .warning(
      "json-byte-order-mark",
      "a byte order mark before the text",
      at: range,
      help: "JSON is written without one"
    )
  }

  static func unexpectedJSON(
    _ found: String,
    expected: String,
    at range: SourceRange
  ) -> Self {
    .error("json-syntax", "expected \(expected), found \(found)", at: range)
  }

  static func unfinishedString(at range: SourceRange) -> Self {
    .error("json-syntax", "a string without its closing quote", at: range)
  }

  static func controlCharacter(_ byte: UInt8, at range: SourceRange) -> Self {
    .error(
      "json-syntax",
      "the control character \\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16),
      at: range,
      help: "in strings it is written as an escape"
    )
  }

  static func unknownEscape(at range: SourceRange) -> Self {
    .error(
      "json-syntax",
      "an unknown escape",
      at: range,
      help: "a backslash stands before one of \"\\/bfnrt or before u and four hexadecimal digits"
    )
  }

  static func leadingZero(at range: SourceRange) -> Self {
    .error("json-syntax", "a number with a leading zero", at: range)
  }

  static func loneSurrogate(at range: SourceRange) -> Self {
    .warning(
      "json-lone-surrogate",
      "an escape that is one half of a surrogate pair",
      at: range,
      help: "a character beyond \\uffff is written as two escapes"
    )
  }
}

extension Diagnostic {
  /// What is wrong in libyaml's words; its context is what was being read.
  static func malformedYAML(
    _ problem: String,
    context: String?,
    at range: SourceRange
  ) -> Self {
    let help: String?
    switch problem {
    case "mapping values are not allowed in this context":
      help = "a text with ': ' in it stands in quotes"
    case "found character that cannot start any token":
      help = "a text that begins with @, ` or % stands in quotes; lines are indented with blanks"
    default:
      help = context
    }
    return .error("yaml-syntax", problem, at: range, help: help)
  }

  static func severalDocuments(at range: SourceRange) -> Self {
    .warning(
      "yaml-several-documents",
      "a second document begins here; only the first is read",
      at: range
    )
  }

  static func unknownAnchor(_ name: String, nearest: String?, at range: SourceRange) -> Self {
    .error(
      "yaml-unknown-anchor",
      "unknown anchor '\(name)'",
      at: range,
      help: nearest.map { "did you mean '\($0)'?" }
    )
  }

  static func aliasInItself(_ name: String, at range: SourceRange) -> Self {
    .error("yaml-recursive-alias", "the alias '\(name)' stands inside its own anchor", at: range)
  }

  static func aliasesWithoutEnd(at range: SourceRange) -> Self {
    .error(
      "yaml-alias-budget",
      "aliases expand to more than \(YAMLReader.aliasBudget) nodes",
      at: range
    )
  }

  static func keyIsNoText(_ found: String, at range: SourceRange) -> Self {
    .error("yaml-key", "expected a text as a key, found \(found)", at: range)
  }

  static func mergeOfNoMapping(_ found: String, at range: SourceRange) -> Self {
    .error(
      "yaml-merge",
      "'<<' takes over an object or a list of objects, found \(found)",
      at: range
    )
  }

  static func unfitTag(_ tag: String, text: String, at range: SourceRange) -> Self {
    .error("yaml-tag", "'\(text)' does not fit the tag '!!\(tag)'", at: range)
  }
}
