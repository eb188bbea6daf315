import Foundation
import TestSupport
import Testing

@testable import SiteServing

@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: SelfMadeCertificate.path),
    "skipped: openssl is not installed"
  )
)
struct `Encrypted connections` {
  private func certificate(in folder: borrowing TemporaryFolder) async throws -> CertificateFiles {
    try await SelfMadeCertificate.write(to: folder)
    return CertificateFiles(
      certificate: folder.path + "/own.pem",
      key: folder.path + "/own.key"
    )
  }

  /// An HTTPS server, and another before it that trusts some certificates.
  private func proxying(
    _ certificate: CertificateFiles,
    trusting authorities: String?,
    _ body: (RunningServer) async throws -> Void
  ) async throws {
    try await RunningServer.serving(
      ["a.txt": "from the API"],
      settings: {
        $0.basePath = "/api/"
        $0.certificate = certificate
      }
    ) { api in
      let upstream = try #require(Upstream("https://localhost:\(api.port)"))
      try await RunningServer.serving(
        ["index.html": "docs"],
        settings: {
          $0.upstreams = [upstream]
          $0.upstreamAuthorities = authorities
        },
        body
      )
    }
  }

  @Test func `lead to an upstream whose certificate is trusted`() async throws {
    let folder = try TemporaryFolder()
    let certificate = try await certificate(in: folder)
    try await proxying(certificate, trusting: folder.path + "/own.pem") { server async throws in
      #expect(try await server.get("/api/a.txt").body.contains("from the API"))
    }
  }

  @Test func `lead to no upstream that could be anybody`() async throws {
    let folder = try TemporaryFolder()
    let certificate = try await certificate(in: folder)
    try await proxying(certificate, trusting: nil) { server async throws in
      let answer = try await server.get("/api/a.txt")
      #expect(answer.status == "502")
      #expect(answer.body.contains("--upstream-ca"))
    }
  }

  @Test func `are refused to who speaks plainly, and others go on`() async throws {
    let folder = try TemporaryFolder()
    let certificate = try await certificate(in: folder)
    try await RunningServer.serving(["index.html": "x"], settings: { $0.certificate = certificate })
    {
      server async throws in
      #expect(try await !server.get("/docs/").contains("200 OK"))
      let page = "https://localhost:\(server.port)/docs/"
      let answer = try await Command(
        "/usr/bin/curl",
        ["-s", "--cacert", folder.path + "/own.pem", page]
      ).run()
      #expect(answer.output == "x")
    }
  }

  @Test func `need a key that belongs to the certificate`() async throws {
    let folder = try TemporaryFolder()
    try await SelfMadeCertificate.write(to: folder)
    try await SelfMadeCertificate.write(to: folder, named: "other")
    let own = folder.path + "/own.pem"
    let cases: [(CertificateFiles, String)] = [
      (
        .init(certificate: "none.pem", key: "none.key"), "the certificate 'none.pem' cannot be read"
      ),
      (.init(certificate: own, key: "none.key"), "the key 'none.key' cannot be read"),
      (
        .init(certificate: own, key: folder.path + "/other.key"),
        "the key '\(folder.path)/other.key' does not belong to the certificate '\(own)'"
      ),
    ]
    for (files, message) in cases {
      let failure = #expect(throws: ServingFailure.self) { try files.configuration() }
      #expect(failure?.message == message)
    }
  }
}
