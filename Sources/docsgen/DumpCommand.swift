import ArgumentParser
import DocsModel
import DocsgenKit

struct DumpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Prints what a stage makes of its input, as a tree with the places in the sources."
  )

  @Argument(help: "The stage whose value is printed: document, api or site.")
  var stage: DumpStage

  @Argument(help: "A document, a specification, or a site's content folder.")
  var file: String

  @Option(help: "tree, or pseudoxml for a reStructuredText document as docutils prints it.")
  var format = DumpFormat.tree

  func validate() throws {
    guard format == .pseudoXML, stage != .document else { return }
    throw ValidationError("The format 'pseudoxml' is for documents.")
  }

  func run() async throws {
    try await reportingFailures(below: file) {
      let dump = try await DocsgenKit.dump(stage, of: file, as: format)
      StandardStream.output.write(dump.text)
      StandardStream.error.write(dump.report.text(in: StandardStream.error.style))
      Self.exit(withError: dump.report.exitCode())
    }
  }
}
