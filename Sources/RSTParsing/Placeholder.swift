package import DocsModel
package struct RSTParser: Sendable {
  package init(sources: SourceTree, vocabulary: MarkupVocabulary) {}
  package func parse(_ file: SourceFile) -> Diagnosed<Document> { Diagnosed(Document(file: file.id, path: file.path, format: .restructuredText, blocks: [])) }
}
