/// How a server serves; settled once, before it runs.
package struct ServerSettings: Sendable {
  package var address: ListeningAddress
  /// Begins and ends with `/`.
  package var basePath: String
  /// The address that answers whether the server is well.
  package var healthPath = "/healthz"
  /// The host names that are answered, without the port; nil for all.
  package var hostNames: Set<String>?
  package var upstreams: [Upstream] = []
  /// A file with the certificates that upstreams may show besides those that the system trusts.
  package var upstreamAuthorities: String?
  package var certificate: CertificateFiles?

  package init(address: ListeningAddress, basePath: String) {
    self.address = address
    self.basePath = basePath
  }
}
