/// A certificate of this machine's own, and its key, as files of a folder.
package enum SelfMadeCertificate {
  package static let path = "/usr/bin/openssl"

  package static func write(
    to folder: borrowing TemporaryFolder,
    named name: String = "own"
  ) async throws {
    let made = try await Command(
      path,
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
        "-days", "2", "-keyout", "\(name).key", "-out", "\(name).pem",
      ],
      in: folder.path
    ).run()
    guard made.status == 0 else { throw Refusal(errors: made.errors) }
  }

  struct Refusal: Error {
    let errors: String
  }
}
