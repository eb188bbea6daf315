import ArgumentParser
import DocsModel
import DocsgenKit
import SiteServing

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the site in a browser while it is written: what is saved is on the page."
  )

  @Option(help: "The folder that the site is made from.")
  var content = "content"

  @Option(help: "The folder with templates, styles and scripts (default: docsgen's own).")
  var theme: String?

  @Option(help: "The path that the site is shown under, in place of the site file's.")
  var basePath: BasePath?

  @Option(help: "Shows the variant of this name in the site file.")
  var variant: String?

  @Option(help: "The port to listen on; 0 takes any that is free.")
  var port = 8000

  @OptionGroup var upstreams: UpstreamOptions

  @Flag(help: "Opens the site in the browser.")
  var open = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port is a number from 0 to 65535.")
    }
    guard let theme, !Folder.exists(at: theme) else { return }
    throw ValidationError("The theme folder '\(theme)' does not exist.")
  }

  func run() async throws {
    let options = BuildOptions(
      content: content,
      theme: theme,
      output: "",
      basePath: basePath,
      variant: variant
    )
    try await reportingFailures(below: content) {
      let settings = try settings()
      let session = PreviewSession(options, basePath: settings.basePath)
      let builds = await session.start()
      let server = SiteServer(settings, site: session.site, live: session.live)
      try await server.run(beside: { await session.follow(builds) }) { [open] address in
        let page = "http://\(address)\(settings.basePath)"
        StandardStream.output.write("Preview of '\(options.content)' at \(page)\n")
        if open { Browser.open(page) }
      }
    }
  }

  private func settings() throws -> ServerSettings {
    _ = try ContentFolder(at: content)
    let file = try? servingConfiguration(of: content, variant: variant)
    let path = basePath?.path ?? file?.basePath ?? SiteConfiguration().basePath
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
