import DocsModel

extension ContentRenderer {
  /// Renders preformatted text to the letter.
  func render(_ literal: LiteralBlock, _ attributes: Attributes = .none) -> HTML {
    let language = literal.language.map { "language-" + $0 }
    let code: HTML = """
      <div class="highlight"><pre tabindex="0"><code\(attribute: "class", language)>\
      \(content(of: literal))</code></pre></div>
      """
    guard let caption = literal.caption else {
      guard attributes != .none else { return code }
      return "<div\(attributes)>\(code)</div>"
    }
    return """
      <figure\(attributes.adding("code"))>
      <figcaption>\(render(caption))</figcaption>
      \(code)
      </figure>
      """
  }

  private func content(of literal: LiteralBlock) -> HTML {
    if let inlines = literal.inlines { return render(inlines) }
    let code = HighlightedCode(literal.text, language: literal.language)
    guard literal.firstLineNumber != nil || !literal.emphasizedLines.isEmpty else {
      return code.html
    }
    return lines(of: literal, code)
  }

  /// Puts each line into an element, with its number as an attribute that the style sheet shows.
  private func lines(of literal: LiteralBlock, _ code: HighlightedCode) -> HTML {
    var lines = code.lines
    if lines.last?.isEmpty == true { lines.removeLast() }
    let emphasized = Set(literal.emphasizedLines)
    return lines.enumerated().map { index, line -> HTML in
      let number = literal.firstLineNumber.map { String($0 + index) }
      let name = emphasized.contains(index + 1) ? "line emphasized" : "line"
      return "<span class=\"\(name)\"\(attribute: "data-number", number)>\(line)\n</span>"
    }.joined()
  }
}
