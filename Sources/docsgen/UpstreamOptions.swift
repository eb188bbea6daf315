import ArgumentParser
import DocsModel
import SiteServing

/// Where requests go that are not for the site.
struct UpstreamOptions: ParsableArguments {
  @Option(
    help: """
      The server that gets what is not below the base path, as 'http://localhost:8080'; with a path \
      before it, as '/api=http://localhost:8080', only what is below that path. May be repeated.
      """
  )
  var upstream: [Upstream] = []

  @Option(help: "Certificates that HTTPS servers behind may show, too: a file in PEM form.")
  var upstreamCa: String?

  /// The command line takes the place of what the site file says.
  func settled(by configured: [ConfiguredUpstream]) -> [Upstream] {
    upstream.isEmpty ? configured.compactMap { Upstream($0.url, prefix: $0.path) } : upstream
  }
}

extension Upstream: ExpressibleByArgument {
  package init?(argument: String) {
    guard argument.hasPrefix("/"), let equals = argument.firstIndex(of: "=") else {
      self.init(argument)
      return
    }
    self.init(String(argument[equals...].dropFirst()), prefix: String(argument[..<equals]))
  }
}

extension ListeningAddress: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }

  package var defaultValueDescription: String { description }
}
