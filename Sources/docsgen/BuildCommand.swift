import ArgumentParser
import DocsModel
import DocsgenKit

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site and publishes it in the output folder, all at once."
  )

  @OptionGroup var sources: SourceOptions

  @Option(help: "The folder that the site is published in.")
  var output = "Public"

  @Option(help: "How many files to work on at the same time (default: one a processor).")
  var jobs: Jobs?

  @Flag(help: "Puts gzip and Brotli files beside those that they are worth it for.")
  var precompress = false

  @Flag(help: "Takes warnings for errors.")
  var strict = false

  @Flag(help: "Prints each stage's time, what was made, and the memory it took.")
  var timings = false

  func run() async throws {
    var options = BuildOptions(
      content: sources.content,
      theme: sources.theme,
      output: output,
      basePath: sources.basePath,
      variant: sources.variant,
      jobs: jobs
    )
    options.isPrecompressed = precompress
    try await reportingFailures(below: sources.content) {
      var log = StageLog(showingProgressOn: .error)
      let built = try await buildSite(options, log: &log)
      await log.finish()
      StandardStream.error.write(built.report.text(in: StandardStream.error.style))
      if timings {
        StandardStream.output.write(Timings(of: log, counts: built.counts).text)
      }
      withExtendedLifetime(built) { Self.exit(withError: built.report.exitCode(strictly: strict)) }
    }
  }
}
