import DocsModel

/// Attributes at the end of a heading, as Python-Markdown's `attr_list` has them: `{#users .wide}`.
enum HeadingAttributes {
  static func split(_ title: [Inline]) -> (title: [Inline], attributes: Attributes) {
    guard case .text(let text)? = title.last, text.hasSuffix("}"),
      let open = text.lastIndex(of: "{")
    else { return (title, .none) }
    var attributes = Attributes()
    let inner = text[text.index(after: open)...].dropLast()
    for word in inner.drop(while: { $0 == ":" }).split(separator: " ") {
      switch word.first {
      case "#": attributes.ids.append(String(word.dropFirst()))
      case ".": attributes.classes.append(String(word.dropFirst()))
      default: return (title, .none)
      }
    }
    guard attributes != .none else { return (title, .none) }
    var rest = text[..<open]
    while rest.last == " " { rest.removeLast() }
    return (title.dropLast() + (rest.isEmpty ? [] : [.text(String(rest))]), attributes)
  }
}
