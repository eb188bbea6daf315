/// Why a server cannot run, and what to do about it; a sentence for the terminal.
package struct ServingFailure: Error, Equatable {
  package let message: String
  package let help: String?

  static func missingRoot(_ path: String) -> Self {
    Self(
      message: "the folder '\(path)' does not exist",
      help: "make it with 'docsgen build', or name another one with --root"
    )
  }

  static func rootIsNoFolder(_ path: String) -> Self {
    Self(message: "'\(path)' is not a folder that can be read", help: "name another with --root")
  }

  static func portInUse(_ address: ListeningAddress) -> Self {
    Self(
      message: "port \(address.port) of \(address.host) is in use by another program",
      help: "end that program, or choose another port; port 0 takes any that is free"
    )
  }

  static func forbiddenPort(_ address: ListeningAddress) -> Self {
    Self(
      message: "port \(address.port) may not be used by this user",
      help: "choose a port above 1023"
    )
  }

  static func foreignAddress(_ address: ListeningAddress) -> Self {
    Self(
      message: "'\(address.host)' is no address of this machine",
      help: "listen on 127.0.0.1 for this machine alone, or on 0.0.0.0 for all networks"
    )
  }

  static func cannotListen(_ address: ListeningAddress, reason: String) -> Self {
    Self(message: "no server can listen on \(address): \(reason)", help: nil)
  }

  static func unreadableCertificate(_ path: String) -> Self {
    Self(
      message: "the certificate '\(path)' cannot be read",
      help: "--tls-cert takes a file with the certificate and those above it, in PEM form"
    )
  }

  static func unreadableKey(_ path: String) -> Self {
    Self(
      message: "the key '\(path)' cannot be read",
      help: "--tls-key takes a file with a private key without a password, in PEM form"
    )
  }

  static func unreadableAuthorities(_ path: String) -> Self {
    Self(
      message: "the certificates '\(path)' cannot be read",
      help: "--upstream-ca takes a file with certificates to trust, in PEM form"
    )
  }

  static func rejectedCertificate(_ path: String, key: String) -> Self {
    Self(
      message: "the key '\(key)' does not belong to the certificate '\(path)'",
      help: "the first certificate in the file has to be the server's own"
    )
  }
}
