/// A part of a docstring in Google's or NumPy's style, by its heading.
enum DocstringSection: Equatable {
  /// Entries that become fields: `:param int x: text`.
  case fields(String)
  /// One text with an optional type before it.
  case result(String)
  /// Text that becomes the content of a directive.
  case admonition(String)
  /// Text under a heading.
  case heading(String)

  private static let byName: [String: DocstringSection] = [
    "args": .fields("param"), "arguments": .fields("param"), "parameters": .fields("param"),
    "params": .fields("param"), "other parameters": .fields("param"),
    "receives": .fields("param"), "keyword args": .fields("keyword"),
    "keyword arguments": .fields("keyword"), "attributes": .fields("var"),
    "raises": .fields("raises"), "raise": .fields("raises"), "except": .fields("raises"),
    "exceptions": .fields("raises"), "warns": .fields("warns"), "warn": .fields("warns"),
    "returns": .result("returns"), "return": .result("returns"), "yields": .result("yields"),
    "yield": .result("yields"), "note": .admonition("note"), "warning": .admonition("warning"),
    "warnings": .admonition("warning"), "attention": .admonition("attention"),
    "caution": .admonition("caution"), "danger": .admonition("danger"),
    "error": .admonition("error"), "hint": .admonition("hint"),
    "important": .admonition("important"), "tip": .admonition("tip"),
    "todo": .admonition("todo"), "see also": .admonition("seealso"),
    "example": .heading("Example"), "examples": .heading("Examples"),
    "notes": .heading("Notes"), "references": .heading("References"),
    "methods": .heading("Methods"),
  ]

  init?(named name: some Collection<UInt8>) {
    guard name.count < 30,
      let section = Self.byName[String(decoding: name, as: UTF8.self).lowercased()]
    else { return nil }
    self = section
  }

  /// Whether the type of an entry stands alone, with no name beside it.
  var namesTypes: Bool {
    switch self {
    case .fields(let name): name == "raises" || name == "warns"
    case .result: true
    case .admonition, .heading: false
    }
  }

  /// The directive that opens the section.
  var opening: String {
    switch self {
    case .fields, .result: ""
    case .admonition(let name): ".. \(name)::"
    case .heading(let title): ".. rubric:: " + title
    }
  }
}
