import ArgumentParser
import DocsgenKit

@main struct Docsgen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds a REST API's documentation site from text files and specifications.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, DumpCommand.self, InitCommand.self, PreviewCommand.self, ServeCommand.self,
    ]
  )
}
