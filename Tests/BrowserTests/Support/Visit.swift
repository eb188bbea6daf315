import Foundation
import TestSupport
import Testing

/// The site of `content/`, built and served, and a browser to look at it: one for all tests.
struct Visit: Sendable {
  @TaskLocal static var current: Visit?

  let browser: Browser
  /// Where the site is served: `http://127.0.0.1:40123/docs/rest-api/`.
  let site: String
  /// The addresses of all pages below the site's.
  let pages: [String]

  static func here() throws -> Visit {
    try #require(current)
  }

  /// Opens a page at the size of a desktop, without anything that an earlier test emulated.
  func open(_ page: String) async throws {
    try await browser.devTools("Emulation.clearDeviceMetricsOverride", "{}")
    try await browser.devTools("Emulation.setScriptExecutionDisabled", "{\"value\": false}")
    try await browser.devTools("Emulation.setEmulatedMedia", "{\"media\": \"\", \"features\": []}")
    try await browser.open(site + page)
  }
}

/// Builds and serves the site and starts a browser around the tests of a suite.
struct VisitScope: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try await build(into: folder.path + "/Public")
    let server = try await PageServer(of: folder.path + "/Public")
    let driver = try await Chromedriver()
    defer { driver.stop() }
    let browser = try await Browser(through: driver)
    defer { browser.stop() }
    let pages = try pages(of: folder.path + "/Public")
    let visit = Visit(browser: browser, site: server.address, pages: pages)
    try await Visit.$current.withValue(visit) { try await function() }
    try await server.stop()
  }

  private func build(into output: String) async throws {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let built = try await Program.run(["build", "--output", output], in: root)
    guard built.status == 0 else { throw BrowserError(message: built.errors) }
  }

  private func pages(of folder: String) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }.sorted()
  }
}

extension Trait where Self == VisitScope {
  static var visitingTheSite: Self { VisitScope() }
}
