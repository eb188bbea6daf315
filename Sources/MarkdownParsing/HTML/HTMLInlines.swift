import DocsModel

/// Puts inlines into the harmless HTML elements that stand around them.
struct HTMLInlines {
  private struct OpenElement {
    var tag: HTMLTag
    var source: String
    var children: [Inline] = []
  }

  /// How deep elements may nest; tags below are left out.
  private static let limit = 50

  private let block: SourceRange
  private var open: [OpenElement] = []
  private var result: [Inline] = []

  init(block: SourceRange) {
    self.block = block
  }

  mutating func add(_ inline: Inline) {
    if open.isEmpty { result.add(inline) } else { open[open.count - 1].children.add(inline) }
  }

  /// Adds a tag as written, or a comment.
  mutating func add(tag source: String) {
    guard let tag = HTMLTag(source) else { return add(raw(source)) }
    switch tag.kind {
    case .comment: return
    case .close: close(tag, source: source)
    case .open:
      if let void = HTMLElement.void(tag, at: block) {
        add(void)
      } else if HTMLElement.isInline(tag.name), open.count < Self.limit {
        open.append(OpenElement(tag: tag, source: source))
      } else {
        add(HTMLElement.isPlaceholder(tag, source: source) ? .text(source) : raw(source))
      }
    }
  }

  mutating func finished() -> [Inline] {
    while let element = open.popLast() { addUnclosed(element) }
    return result
  }

  private mutating func close(_ tag: HTMLTag, source: String) {
    guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      if !HTMLElement.isVoid(tag.name) { add(raw(source)) }
      return
    }
    while open.count > index + 1, let inner = open.popLast() { addUnclosed(inner) }
    guard let element = open.popLast() else { return }
    for inline in HTMLElement.inlines(element.tag, around: element.children, at: block) {
      add(inline)
    }
  }

  /// An element without an end is a place to link to, or markup that is not understood.
  private mutating func addUnclosed(_ element: OpenElement) {
    let isTarget = element.tag.name == "a" && element.tag[attribute: "href"] == nil
    let start =
      isTarget
      ? HTMLElement.inlines(element.tag, around: [], at: block) : [raw(element.source)]
    for inline in start + element.children { add(inline) }
  }

  private func raw(_ source: String) -> Inline {
    .raw(Raw(format: "html", text: source, range: block))
  }
}
