/// An element of HTML with what stands in it, or a text.
indirect enum HTMLNode {
  case text(String)
  case element(HTMLTag, [HTMLNode])

  var isBlank: Bool {
    guard case .text(let text) = self else { return false }
    return text.utf8.allSatisfy(\.isWhitespace)
  }

  /// Whether it or anything in it begins a block of its own.
  var holdsBlocks: Bool {
    guard case .element(let tag, let children) = self else { return false }
    return !HTMLElement.isPhrase(tag.name) || children.contains(where: \.holdsBlocks)
  }
}

/// Raw HTML as a tree: ends that are missing are put where they must be, stray ones left out.
struct HTMLTree {
  private struct OpenElement {
    var tag: HTMLTag
    var children: [HTMLNode] = []
  }

  /// How deep elements may nest; tags below are left out, their text is kept.
  private static let depthLimit = 40
  /// Elements that run something, load something or ask for something: left out with all in them.
  private static let refused: Set<String> = [
    "applet", "audio", "base", "canvas", "embed", "form", "frame", "frameset", "head", "iframe",
    "input", "link", "math", "meta", "noscript", "object", "option", "script", "select", "slot",
    "source", "style", "svg", "template", "textarea", "title", "track", "video",
  ]
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
  ]

  private(set) var nodes: [HTMLNode] = []
  /// The names of the elements that are left out, in the order of their first use.
  private(set) var leftOut: [String] = []
  private var open: [OpenElement] = []
  /// How many elements of the refused one's name are open, itself included.
  private var refusal: (name: String, depth: Int)?

  init(of source: String) {
    for token in HTMLToken.tokens(in: source) { add(token) }
    while !open.isEmpty { close() }
  }

  private mutating func add(_ token: HTMLToken) {
    switch token {
    case .unknown: return
    case .text(let text): if refusal == nil { add(HTMLNode.text(text)) }
    case .tag(let tag, _):
      if refusal != nil { return skip(tag) }
      switch tag.kind {
      case .comment: return
      case .close: close(tag.name)
      case .open: begin(tag)
      }
    }
  }

  private mutating func begin(_ tag: HTMLTag) {
    let isEmpty = Self.empty.contains(tag.name)
    guard !Self.refused.contains(tag.name) else {
      if !leftOut.contains(tag.name) { leftOut.append(tag.name) }
      if !isEmpty { refusal = (tag.name, 1) }
      return
    }
    if isEmpty { return add(HTMLNode.element(tag, [])) }
    if tag.name == "a" { close("a") }
    closeBefore(tag.name)
    if open.count < Self.depthLimit { open.append(OpenElement(tag: tag)) }
  }

  private mutating func skip(_ tag: HTMLTag) {
    guard var refused = refusal, refused.name == tag.name else { return }
    refused.depth += tag.kind == .close ? -1 : 1
    refusal = refused.depth > 0 ? refused : nil
  }

  /// Ends what the start of an element ends by itself: a paragraph, an item, a cell.
  private mutating func closeBefore(_ name: String) {
    guard let last = open.last?.tag.name else { return }
    switch (last, name) {
    case ("p", _) where !HTMLElement.isPhrase(name), ("li", "li"), ("tr", "tr"),
      ("dt", "dd"), ("dt", "dt"), ("dd", "dd"), ("dd", "dt"),
      ("td", "td"), ("td", "th"), ("th", "td"), ("th", "th"):
      close()
    case ("td", "tr"), ("th", "tr"):
      close()
      closeBefore(name)
    default: return
    }
  }

  private mutating func close(_ name: String) {
    guard open.contains(where: { $0.tag.name == name }) else { return }
    while let last = open.last?.tag.name {
      close()
      if last == name { return }
    }
  }

  private mutating func close() {
    guard let element = open.popLast() else { return }
    add(HTMLNode.element(element.tag, element.children))
  }

  private mutating func add(_ node: HTMLNode) {
    if open.isEmpty { nodes.append(node) } else { open[open.count - 1].children.append(node) }
  }
}
