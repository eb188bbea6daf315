import DocsModel
import MarkdownParsing
import OpenAPIParsing
import RSTParsing
import SiteAssembly

/// The stages whose values can be printed.
package enum DumpStage: String, CaseIterable, Sendable {
  case document
  case api
  case site
}

package enum DumpFormat: String, CaseIterable, Sendable {
  case tree
  case pseudoXML = "pseudoxml"
}

/// A stage's value as text, and what the stages up to it had to say.
package struct Dump: Sendable {
  package let text: String
  package let report: Report
}

/// Prints what a stage makes of one file, or of a content folder for the stage `site`.
///
/// A document's API is what its endpoints give when the document is a site of its own.
package func dump(_ stage: DumpStage, of path: String, as format: DumpFormat) async throws -> Dump {
  switch stage {
  case .document: try dumpDocument(SingleSource(at: path, reading: .included), as: format)
  case .api where SourceFormat(of: path)?.isDocument == true:
    try await dumpSite(SingleSource(at: path, reading: .included)) { site in
      site.apis.map { TreeDump.text(of: $0) }.joined()
    }
  case .api:
    try dumpDescription(SingleSource(at: path, reading: .specifications))
  case .site where SourceFormat(of: path)?.isDocument == true:
    try await dumpSite(SingleSource(at: path, reading: .included)) { TreeDump.text(of: $0) }
  case .site:
    try await dumpSite(path)
  }
}

private func dumpDocument(_ source: SingleSource, as format: DumpFormat) -> Dump {
  let document = parse(source, as: format)
  let text =
    switch format {
    case .tree: TreeDump.text(of: document.value)
    case .pseudoXML: PseudoXMLWriter.text(of: document.value)
    }
  return Dump(text: text, report: Report(document.diagnostics, in: source.reportedFiles))
}

/// Pseudo-XML shows what docutils itself makes of a document, without what Sphinx adds to it.
private func parse(_ source: SingleSource, as format: DumpFormat) -> Diagnosed<Document> {
  if SourceFormat(of: source.file.path) == .markdown { return MarkdownParser().parse(source.file) }
  let parser =
    switch format {
    case .tree:
      RSTParser(
        sources: source.tree,
        vocabulary: SiteAssembler.vocabulary,
        markdown: MarkdownParser().parse,
        time: .ofThisRun
      )
    case .pseudoXML:
      RSTParser(
        sources: source.tree,
        vocabulary: MarkupVocabulary(directives: [:], roles: []),
        identifiers: .prefixed,
        time: .ofThisRun
      )
    }
  return parser.parse(source.file)
}

private func dumpDescription(_ source: SingleSource) -> Dump {
  let description = OpenAPIParser(sources: source.tree).parse(source.file)
  return Dump(
    text: description.value.map { TreeDump.text(of: $0) } ?? "",
    report: Report(description.diagnostics, in: source.reportedFiles)
  )
}

private func dumpSite(_ path: String) async throws -> Dump {
  let sources = try await ContentFolder(at: path).sources()
  return try await dumpSite(of: sources, as: ReportedFiles(sources, below: path)) {
    TreeDump.text(of: $0)
  }
}

private func dumpSite(
  _ source: SingleSource,
  text: (Site) -> String
) async throws -> Dump {
  try await dumpSite(of: source.tree, as: source.reportedFiles, text: text)
}

private func dumpSite(
  of sources: SourceTree,
  as files: ReportedFiles,
  text: (Site) -> String
) async throws -> Dump {
  var log = StageLog()
  let options = BuildOptions(content: "", output: "")
  var parsed = ParsedSources()
  let assembled = try await assembleSite(
    options,
    sources: sources,
    reusing: &parsed,
    log: &log
  )
  return Dump(
    text: text(assembled.value.site),
    report: Report(assembled.diagnostics, in: files)
  )
}
