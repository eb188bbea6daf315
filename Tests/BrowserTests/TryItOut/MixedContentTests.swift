import Foundation
import TestSupport
import Testing

/// Pages that came by https, and servers that speak plain http.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: SelfMadeCertificate.path),
    "skipped: openssl is not installed"
  ),
  .onStage
)
struct `The panel on a page by https` {
  private func failure(_ server: String) async throws -> String {
    let folder = try TemporaryFolder()
    try await SelfMadeCertificate.write(to: folder)
    let served = try await RunningProgram([
      "serve", "--root", FixtureSites.here().folder + "/kinds", "--content", folder.path,
      "--base-path", "/docs/rest-api/", "--listen", "0",
      "--tls-cert", folder.path + "/own.pem", "--tls-key", folder.path + "/own.key",
    ])
    let site = "https://127.0.0.1:\(try await served.port())/docs/rest-api/"
    let panel = PanelDriver(browser: try Stage.here().browser, site: site)
    try await panel.open("GET /headers")
    try await panel.choose("Server", server)
    try await panel.send()
    let text = try await panel.text(".try-it-failure")
    #expect(try await served.stop() == 0)
    return text
  }

  @Test func `tells that browsers let it send nothing by plain http`() async throws {
    let text = try await failure("http://{host}.invalid")
    #expect(text.contains("nothing by plain http (mixed content)"))
    #expect(text.contains("The curl line can."))
  }

  @Test func `may ask the reader's own machine`() async throws {
    #expect(try await failure("http://127.0.0.1:1").contains("http://127.0.0.1:1 does not answer."))
  }
}
