import NIOSSL

/// The files that make a server speak HTTPS.
package struct CertificateFiles: Sendable {
  private let certificate: String
  private let key: String

  package init(certificate: String, key: String) {
    self.certificate = certificate
    self.key = key
  }

  func configuration() throws(ServingFailure) -> TLSConfiguration {
    let chain = try? NIOSSLCertificate.fromPEMFile(certificate)
    guard let chain, !chain.isEmpty else { throw .unreadableCertificate(certificate) }
    guard let key = try? NIOSSLPrivateKey(file: key, format: .pem) else {
      throw .unreadableKey(key)
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) },
      privateKey: .privateKey(key)
    )
    configuration.applicationProtocols = ["http/1.1"]
    guard (try? NIOSSLContext(configuration: configuration)) != nil else {
      throw .rejectedCertificate(certificate, key: self.key)
    }
    return configuration
  }
}
