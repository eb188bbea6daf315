import DocsModel

/// A value in a line of text: a string without its quotes, all else as JSON.
enum ValueCode {
  static func html(_ value: Value) -> HTML {
    let text =
      if case .string(let string) = value, !string.isEmpty { string } else {
        JSONText.compact(value)
      }
    return "<code>\(text)</code>"
  }
}
