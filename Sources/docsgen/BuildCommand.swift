import ArgumentParser
import DocsModel
import DocsgenKit

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site and publishes it in the output folder, all at once."
  )

  @Option(help: "The folder that the site is made from.")
  var content = "content"

  @Option(help: "The folder with templates, styles and scripts (default: docsgen's own).")
  var theme: String?

  @Option(help: "The folder that the site is published in.")
  var output = "Public"

  @Option(help: "The path that the site is served under, in place of the site file's.")
  var basePath: BasePath?

  @Option(help: "Builds the variant of this name in the site file.")
  var variant: String?

  @Option(help: "How many files to work on at the same time (default: one a processor).")
  var jobs: Jobs?

  @Flag(help: "Puts gzip and Brotli files beside those that they are worth it for.")
  var precompress = false

  @Flag(help: "Takes warnings for errors.")
  var strict = false

  @Flag(help: "Prints each stage's time, what was made, and the memory it took.")
  var timings = false

  func validate() throws {
    guard let theme, !Folder.exists(at: theme) else { return }
    throw ValidationError("The theme folder '\(theme)' does not exist.")
  }

  func run() async throws {
    var options = BuildOptions(
      content: content,
      theme: theme,
      output: output,
      basePath: basePath,
      variant: variant,
      jobs: jobs
    )
    options.isPrecompressed = precompress
    try await reportingFailures(below: content) {
      var log = StageLog(showingProgressOn: .error)
      let built = try await buildSite(options, log: &log)
      await log.finish()
      StandardStream.error.write(built.report.text(in: StandardStream.error.style))
      if timings {
        StandardStream.output.write(Timings(of: log, counts: built.counts).text)
      }
      try built.report.exit(strictly: strict)
    }
  }
}
