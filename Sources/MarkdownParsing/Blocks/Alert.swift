import DocsModel

/// A block quote that begins with `[!NOTE]`, as GitHub shows notes and warnings.
enum Alert {
  static func admonition(from blocks: [Block]) -> Block.Kind? {
    guard let first = blocks.first, case .paragraph(var inlines) = first.kind,
      case .text(let text)? = inlines.first, text.hasPrefix("[!"),
      let close = text.firstIndex(of: "]")
    else { return nil }
    let rest = text[text.index(after: close)...]
    let kind = text[..<close].dropFirst(2).lowercased()
    guard ["note", "tip", "important", "warning", "caution"].contains(kind),
      rest.isEmpty && inlines.count == 1 || rest.hasPrefix("\n")
    else { return nil }
    inlines[0] = .text(String(rest.dropFirst()))
    if inlines[0] == .text("") { inlines.removeFirst() }
    let paragraph = Block(kind: .paragraph(inlines), range: first.range)
    let content = (inlines.isEmpty ? [] : [paragraph]) + blocks.dropFirst()
    return .admonition(Admonition(kind: kind, blocks: content))
  }
}
