import DocsModel

/// `<details>` around Markdown, as GitHub folds it: a box whose `<summary>` is always seen.
enum DetailsElement {
  /// Makes one block of the pieces from each `<details>` to its `</details>`.
  static func joined(_ pieces: [Piece]) -> [Piece] {
    guard pieces.contains(where: { raw($0)?.contains("<details") == true }) else { return pieces }
    var stack: [(start: Piece, title: [Inline]?, content: [Piece])] = []
    var result: [Piece] = []
    func add(_ piece: Piece) {
      if stack.isEmpty {
        result.append(piece)
      } else {
        stack[stack.count - 1].content.append(piece)
      }
    }
    for piece in pieces {
      if let title = title(of: piece), stack.count < 20 {
        stack.append((piece, title.isEmpty ? nil : title, []))
      } else if isEnd(piece), let open = stack.popLast() {
        add(.block(box(open.start, open.title, open.content)))
      } else {
        add(piece)
      }
    }
    while let open = stack.popLast() {
      add(open.start)
      for piece in open.content { add(piece) }
    }
    return result
  }

  private static func box(_ start: Piece, _ title: [Inline]?, _ content: [Piece]) -> Block {
    let blocks = content.nested
    let container = Container(role: .dropdown, title: title, blocks: blocks)
    guard case .block(let first) = start else {
      preconditionFailure("details start as a raw block")
    }
    var range = first.range
    if let last = blocks.last { range.end = max(range.end, last.range.end) }
    return Block(kind: .container(container), range: range)
  }

  private static func raw(_ piece: Piece) -> String? {
    guard case .block(let block) = piece, case .raw(let raw) = block.kind else { return nil }
    return raw.text
  }

  private static func isEnd(_ piece: Piece) -> Bool {
    guard let raw = raw(piece) else { return false }
    return Array(raw.utf8)[...].trimmed.text.lowercased() == "</details>"
  }

  /// The summary's content; nil where the block is more than the beginning of a box.
  private static func title(of piece: Piece) -> [Inline]? {
    guard let raw = raw(piece), case .block(let block) = piece else { return nil }
    var title = HTMLInlines(block: block.range)
    var isOpen = false
    for token in HTMLToken.tokens(in: raw) {
      switch token {
      case .unknown: return nil
      case .text(let text):
        if isOpen || !text.utf8.allSatisfy(\.isWhitespace) { title.add(.text(text)) }
      case .tag(let tag, let source):
        switch (tag.name, tag.kind) {
        case ("details", .open): isOpen = true
        case ("details", .close): return nil
        case ("summary", _): continue
        default: title.add(tag: source)
        }
      }
    }
    return isOpen ? title.finished().trimmed : nil
  }
}
