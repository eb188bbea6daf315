import ArgumentParser
import DocsModel
import DocsgenKit
import SiteServing

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the site in a browser while it is written: what is saved is on the page."
  )

  @OptionGroup var sources: SourceOptions

  @Option(help: "The port to listen on; 0 takes any that is free.")
  var port = 8000

  @OptionGroup var upstreams: UpstreamOptions

  @Flag(help: "Opens the site in the browser.")
  var open = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port is a number from 0 to 65535.")
    }
  }

  func run() async throws {
    let options = BuildOptions(
      content: sources.content,
      theme: sources.theme,
      output: "",
      basePath: sources.basePath,
      variant: sources.variant
    )
    try await reportingFailures(below: sources.content) {
      let settings = try settings()
      let session = PreviewSession(options, basePath: settings.basePath)
      let builds = await session.start()
      let server = SiteServer(settings, site: session.site, live: session.live)
      try await server.run(beside: { await session.follow(builds) }) { [open] address in
        let page = "http://\(address)\(settings.basePath)"
        StandardStream.output.write("Preview of '\(options.content)' at \(page)\n")
        if open, !Browser.open(page) {
          StandardStream.error.write("There is no 'xdg-open' here: open that address yourself\n")
        }
      }
    }
  }

  private func settings() throws -> ServerSettings {
    _ = try ContentFolder(at: sources.content)
    let file = try? servingConfiguration(of: sources.content, variant: sources.variant)
    let path = sources.basePath?.path ?? file?.basePath ?? SiteConfiguration().basePath
    var settings = ServerSettings(
      address: ListeningAddress(host: "127.0.0.1", port: port),
      basePath: path
    )
    settings.hostNames = ["127.0.0.1", "localhost"]
    settings.upstreams = upstreams.settled(by: file?.upstreams ?? [])
    settings.upstreamAuthorities = upstreams.upstreamCa
    return settings
  }
}
