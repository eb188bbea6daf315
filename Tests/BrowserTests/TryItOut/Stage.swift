import Foundation
import TestSupport
import Testing

/// The three systems' servers, the site of `content/` that names them, and a browser.
///
/// The pages come from Dioptra's server. Determined and CodaLab are other origins that let pages
/// read their answers; `closed` speaks as Determined does, and lets nobody.
struct Stage: Sendable {
  @TaskLocal static var current: Stage?

  let browser: Browser
  let determined: TestAPI
  let dioptra: TestAPI
  let codalab: TestAPI
  let closed: TestAPI
  let codalabDialect: CodaLabDialect
  let oauth: OAuthDialect

  static func here() throws -> Stage {
    try #require(current)
  }

  var site: String { dioptra.address + "/docs/rest-api/" }

  func clearLogs() async {
    for server in [determined, dioptra, codalab, closed] { await server.log.clear() }
  }
}

struct StageScope: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let fixtures = try await FixtureSites.here()
    let content = ["/docs/rest-api/": folder.path + "/Public"]
    let site = StaticSite(folders: fixtures.folders.merging(content) { $1 })
    let oauth = OAuthDialect()
    let closed = try await TestAPI(DeterminedDialect.answers())
    let determined = try await TestAPI(
      DeterminedDialect.answers(elsewhere: closed.address + "/api/v1/agents"),
      allowsOrigins: true
    )
    let codalabDialect = CodaLabDialect()
    let codalab = try await TestAPI(codalabDialect.answers, allowsOrigins: true)
    let dioptra = try await TestAPI(Answers.dialect(oauth, DioptraDialect.answers()), site: site)
    defer { for server in [determined, dioptra, codalab, closed] { server.stop() } }
    try await buildSite(below: folder.path) { text in
      text.replacingOccurrences(
        of: "http://localhost:8080",
        with: determined.address + "\n      - url: " + closed.address
      )
      .replacingOccurrences(of: "https://worksheets.codalab.org", with: codalab.address)
      .replacingOccurrences(of: "    try-it-out: on\n", with: "    other-servers: on\n")
    }
    let driver = try await Chromedriver()
    defer { driver.stop() }
    let browser = try await Browser(through: driver)
    defer { browser.stop() }
    let stage = Stage(
      browser: browser,
      determined: determined,
      dioptra: dioptra,
      codalab: codalab,
      closed: closed,
      codalabDialect: codalabDialect,
      oauth: oauth
    )
    try await Stage.$current.withValue(stage) { try await function() }
  }

  private static let root =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  /// Builds a copy of `content/` with another site file.
  private func buildSite(below folder: String, change: (String) -> String) async throws {
    let content = folder + "/content"
    try FileManager.default.copyItem(atPath: Self.root + "/content", toPath: content)
    let siteFile = content + "/site.yml"
    let text = try String(contentsOfFile: siteFile, encoding: .utf8)
    try change(text).write(toFile: siteFile, atomically: true, encoding: .utf8)
    let arguments = ["build", "--content", content, "--output", folder + "/Public"]
    let built = try await Program.run(arguments, in: Self.root)
    guard built.status == 0 else { throw BrowserError(message: built.errors) }
  }
}

extension Trait where Self == StageScope {
  static var onStage: Self { StageScope() }
}
