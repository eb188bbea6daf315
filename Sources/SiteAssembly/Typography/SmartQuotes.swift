import DocsModel

/// Gives the prose of a document typographic quotation marks, dashes and ellipses; code, formulas
/// and raw text keep their signs.
struct SmartQuotes: MarkupRewriter {
  private let marks: QuoteMarks
  /// The character before the text that comes next in its paragraph.
  private var last: Unicode.Scalar = " "

  /// Nil for a language whose marks are not known.
  init?(language: String) {
    guard let marks = QuoteMarks.of(language: language) else { return nil }
    self.marks = marks
  }

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if case .literalBlock(var literal) = block.kind {
        literal.caption = literal.caption.map { rewrite($0) }
        let kind = Block.Kind.literalBlock(literal)
        result.append(Block(kind: kind, attributes: block.attributes, range: block.range))
      } else {
        result.append(descend(block))
      }
    }
    return result
  }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    last = " "
    return changed(inlines)
  }

  private mutating func changed(_ inlines: [Inline]) -> [Inline] {
    inlines.map { changed($0) }
  }

  private mutating func changed(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let text): return .text(changed(text))
    case .emphasis(let children): return .emphasis(changed(children))
    case .strong(let children): return .strong(changed(children))
    case .subscript(let children): return .subscript(changed(children))
    case .superscript(let children): return .superscript(changed(children))
    case .titleReference(let children): return .titleReference(changed(children))
    case .abbreviation(let children, let title):
      return .abbreviation(changed(children), title: title)
    case .span(let children, let attributes): return .span(changed(children), attributes)
    case .target(let children, let attributes): return .target(changed(children), attributes)
    case .reference(var reference):
      reference.children = changed(reference.children)
      return .reference(reference)
    case .link(var link):
      link.children = changed(link.children)
      return .link(link)
    case .literal, .math, .image, .raw, .footnoteReference, .substitutionReference, .role,
      .problematic, .lineBreak:
      last = [inline].plainText.unicodeScalars.last ?? last
      return inline
    }
  }

  private mutating func changed(_ text: String) -> String {
    let result = TypographicText.of(text, after: last, marks: marks)
    last = text.unicodeScalars.last ?? last
    return result
  }
}

extension DocumentDraft {
  mutating func applySmartQuotes(language: String) {
    guard var quotes = SmartQuotes(language: language) else { return }
    blocks = quotes.rewrite(blocks)
    operations = operations.map { quotes.rewrite($0) }
    for (name, definition) in substitutions {
      substitutions[name]?.inlines = quotes.rewrite(definition.inlines)
    }
  }
}
