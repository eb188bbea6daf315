import NIOSSL

/// Whose certificates an upstream may show: those that the system trusts, and those that a file names.
package struct UpstreamTrust: Sendable {
  let configuration: TLSConfiguration

  /// `authorities` is a file with certificates in PEM form; an upstream's own may be one of them.
  package init(authorities path: String? = nil) throws(ServingFailure) {
    var configuration = TLSConfiguration.makeClientConfiguration()
    if let path {
      guard let certificates = try? NIOSSLCertificate.fromPEMFile(path), !certificates.isEmpty
      else {
        throw .unreadableAuthorities(path)
      }
      configuration.additionalTrustRoots = [.certificates(certificates)]
    }
    self.configuration = configuration
  }
}
