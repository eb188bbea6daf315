import DocsModel

/// What the harmless elements of HTML mean in the model.
enum HTMLElement {
  static func isInline(_ name: String) -> Bool {
    switch name {
    case "a", "abbr", "b", "big", "button", "cite", "code", "del", "dfn", "em", "font", "h1", "h2",
      "h3", "h4", "h5", "h6", "i", "ins",
      "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
      "var":
      true
    default: false
    }
  }

  /// Whether it stands in a line of text rather than between blocks, as do elements that HTML does
  /// not know.
  static func isPhrase(_ name: String) -> Bool {
    if HTMLFlow.isBlock(name) { return false }
    return isInline(name) || isVoid(name) || !known.contains(name)
      || ["acronym", "bdi", "bdo", "data", "label", "nobr", "output", "rt", "ruby", "time"]
        .contains(name)
  }

  static func isVoid(_ name: String) -> Bool {
    name == "br" || name == "img" || name == "wbr"
  }

  /// Whether a writer of prose put it for a value to fill in: `<uuid>`, `<main request>`.
  ///
  /// HTML knows no such element, or no such attributes. What goes on in the next line is none.
  static func isPlaceholder(_ tag: HTMLTag, source: String) -> Bool {
    guard !source.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == .lineFeed }) else {
      return false
    }
    return tag.hasAttributes ? tag.hasWordsForAttributes : !known.contains(tag.name)
  }

  /// The inline of an element without content.
  static func void(_ tag: HTMLTag, at range: SourceRange) -> Inline? {
    switch tag.name {
    case "br": return .lineBreak
    case "wbr": return .text("\u{200B}")
    case "img":
      guard let source = tag[attribute: "src"], !source.isEmpty else { return nil }
      return .image(
        Image(
          source: source,
          alternative: tag[attribute: "alt"] ?? "",
          title: tag[attribute: "title"],
          width: size(tag[attribute: "width"]),
          height: size(tag[attribute: "height"]),
          attributes: attributes(of: tag),
          range: range
        )
      )
    default: return nil
    }
  }

  static func inlines(_ tag: HTMLTag, around children: [Inline], at range: SourceRange) -> [Inline]
  {
    let attributes = attributes(of: tag)
    let inlines = styled(tag, children, at: range)
    guard attributes != .none else { return inlines }
    if tag.name == "a", tag[attribute: "href"] == nil { return inlines }
    return [.target(inlines, attributes)]
  }

  private static func styled(_ tag: HTMLTag, _ children: [Inline], at range: SourceRange)
    -> [Inline]
  {
    switch tag.name {
    case "b", "strong": [.strong(children)]
    case "i", "em", "cite", "var", "dfn": [.emphasis(children)]
    case "code", "tt", "samp": [.literal(Literal(text: children.plainText))]
    case "kbd": [.literal(Literal(text: children.plainText, classes: ["kbd"]))]
    case "sub": [.subscript(children)]
    case "sup": [.superscript(children)]
    case "del", "s", "strike": [.span(children, Attributes(classes: ["strikethrough"]))]
    case "ins", "u": [.span(children, Attributes(classes: ["underline"]))]
    case "mark": [.span(children, Attributes(classes: ["mark"]))]
    case "small": [.span(children, Attributes(classes: ["small"]))]
    case "q": [.text("\u{201C}")] + children + [.text("\u{201D}")]
    case "abbr": [.abbreviation(children, title: tag[attribute: "title"])]
    case "a": anchor(tag, children, at: range)
    default: children
    }
  }

  private static func anchor(_ tag: HTMLTag, _ children: [Inline], at range: SourceRange)
    -> [Inline]
  {
    guard let address = tag[attribute: "href"] else {
      let attributes = attributes(of: tag)
      return attributes == .none ? children : [.target(children, attributes)]
    }
    let reference = Reference(
      children: children,
      target: .address(address),
      title: tag[attribute: "title"],
      range: range
    )
    return [.reference(reference)]
  }

  /// The fragments that lead to an element; classes and styles are the site's own affair.
  static func attributes(of tag: HTMLTag) -> Attributes {
    let name = tag.name == "a" ? tag[attribute: "name"] : nil
    var ids: [String] = []
    for id in [tag[attribute: "id"], name].compactMap(\.self) where !id.isEmpty && !ids.contains(id)
    {
      ids.append(id)
    }
    return Attributes(ids: ids)
  }

  /// A number with an optional unit; anything else is no size.
  private static func size(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    let digits = text.utf8.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    let unit = String(text.utf8.dropFirst(digits.count)) ?? ""
    guard !digits.isEmpty, ["", "px", "%", "em", "rem"].contains(unit) else { return nil }
    return text
  }

  private static let known: Set<String> = [
    "acronym", "address", "applet", "area", "article", "aside", "audio", "base", "basefont", "bdi",
    "bdo",
    "blockquote", "body", "canvas", "caption", "center", "col", "colgroup", "data", "datalist",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "embed", "fieldset", "figcaption",
    "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hgroup", "hr", "html", "iframe", "img", "input", "label", "legend", "li", "link",
    "main", "map", "math", "menu", "meta", "meter", "nav", "noframes", "noscript", "object", "ol",
    "optgroup", "option", "output", "p", "param", "picture", "plaintext", "pre", "progress",
    "rp", "rt", "ruby", "script", "search", "section", "select", "slot", "source", "style",
    "summary", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead",
    "blink", "marquee", "nobr", "time", "title", "tr", "track", "ul", "video", "xmp",
  ]
}
