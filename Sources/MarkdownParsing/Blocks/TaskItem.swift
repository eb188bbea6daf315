import DocsModel

/// A list item that begins with `[ ]` or `[x]`: a box to tick, shown as a character.
enum TaskItem {
  static func marked(_ blocks: [Block]) -> [Block] {
    guard let first = blocks.first, case .paragraph(var inlines) = first.kind,
      case .text(let text)? = inlines.first
    else { return blocks }
    let box: String
    switch text.prefix(4) {
    case "[ ] ": box = "\u{2610} "
    case "[x] ", "[X] ": box = "\u{2611} "
    default: return blocks
    }
    inlines[0] = .text(box + text.dropFirst(4))
    var result = blocks
    result[0].kind = .paragraph(inlines)
    return result
  }
}
