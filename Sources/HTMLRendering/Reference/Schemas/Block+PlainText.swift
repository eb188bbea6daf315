import DocsModel

extension [Block] {
  /// The words of the paragraphs at the top, for comparison with facts.
  var plainText: String {
    compactMap { block in
      if case .paragraph(let inlines) = block.kind { inlines.plainText } else { nil }
    }.joined(separator: " ")
  }
}
