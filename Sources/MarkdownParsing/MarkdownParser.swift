package import DocsModel

/// Reads CommonMark with the extensions that documentation uses: tables, admonitions, front matter,
/// bare addresses as links, struck text and harmless HTML.
package struct MarkdownParser: Sendable {
  package init() {}

  package func parse(_ file: SourceFile) -> Diagnosed<Document> {
    let source = file.repaired()
    let text = MarkdownText(of: source.value)
    let frontMatter = FrontMatter(in: text)
    let body = text.blankingLines(upTo: frontMatter.lineCount)
    let blocks = BlockBuilder.blocks(of: body)
    let document = Document(
      file: file.id,
      path: file.path,
      format: .markdown,
      metadata: frontMatter.fields,
      blocks: HeadingAnchors.added(to: blocks.value)
    )
    return Diagnosed(document, source.diagnostics + frontMatter.diagnostics + blocks.diagnostics)
  }

  /// Reads CommonMark inside another source, as a description in a specification is.
  ///
  /// All ranges are the given one.
  package func blocks(of text: String, at range: SourceRange) -> [Block] {
    let bytes = MarkdownText.withLineFeeds(Array(text.utf8))
    let text = MarkdownText(bytes, everywhere: range)
    return HeadingAnchors.added(to: BlockBuilder.blocks(of: text).value)
  }
}
