import ArgumentParser
import DocsModel
import DocsgenKit
import SiteServing

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves a built site, and an API behind it, until it is stopped."
  )

  @Option(help: "The folder that the site was built in.")
  var root = "Public"

  @Option(help: "The path that the site is served under (default: the site file's).")
  var basePath: BasePath?

  @Option(help: "Where to listen: an address and a port, or a port alone for this machine.")
  var listen = ListeningAddress(host: "127.0.0.1", port: 8080)

  @Option(help: "The folder whose site file names the base path and the upstreams.")
  var content = "content"

  @Option(help: "The variant of the site file that the site was built from.")
  var variant: String?

  @OptionGroup var upstreams: UpstreamOptions

  @Option(help: "A certificate with those above it, in PEM form, to serve over HTTPS.")
  var tlsCert: String?

  @Option(help: "The private key of the certificate, in PEM form.")
  var tlsKey: String?

  @Option(help: "The path that answers whether the server is well.")
  var health = "/healthz"

  @Flag(help: "Prints no line for each request.")
  var quiet = false

  func validate() throws {
    guard (tlsCert == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-cert and --tls-key are given together.")
    }
    guard health.hasPrefix("/") else {
      throw ValidationError("--health is a path such as '/healthz'.")
    }
  }

  func run() async throws {
    try await reportingFailures(below: content) {
      let settings = try settings()
      let site = try PublishedSite(at: root)
      let log = quiet ? nil : AccessLog { StandardStream.output.write($0) }
      let scheme = settings.certificate == nil ? "http" : "https"
      let server = SiteServer(settings, site: site.current, log: log)
      try await server.run(beside: site.follow) { [root] address in
        StandardStream.error.write(
          "Serving '\(root)' at \(scheme)://\(address)\(settings.basePath)\n"
        )
      }
    }
  }

  private func settings() throws -> ServerSettings {
    let file = try servingConfiguration(of: content, variant: variant)
    var settings = ServerSettings(address: listen, basePath: basePath?.path ?? file.basePath)
    settings.healthPath = health
    settings.upstreams = upstreams.settled(by: file.upstreams)
    settings.upstreamAuthorities = upstreams.upstreamCa
    if let tlsCert, let tlsKey {
      settings.certificate = CertificateFiles(certificate: tlsCert, key: tlsKey)
    }
    return settings
  }
}
