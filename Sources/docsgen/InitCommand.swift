import ArgumentParser
import DocsgenKit

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a folder with a small site to start from."
  )

  @Argument(help: "The folder to make; it must not exist yet, or be empty.")
  var folder: String

  func run() async throws {
    try await reportingFailures(below: folder) {
      try StarterSite().write(to: folder)
      StandardStream.output.write(
        "Made a site in '\(folder)'. Build it with: docsgen build --content \(folder)\n"
      )
    }
  }
}
