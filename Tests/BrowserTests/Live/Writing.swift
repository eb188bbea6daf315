import Foundation
import TestSupport
import Testing

/// A writer at work: content and a theme to change, a preview of them, and a browser that looks.
struct Writing: Sendable {
  @TaskLocal static var current: Writing?

  let browser: Browser
  /// Where the preview is served, with a slash at the end.
  let site: String
  /// The folder with `content` and `theme`.
  let folder: String

  static func here() throws -> Writing {
    try #require(current)
  }

  /// Opens a page whose client listens; `marked` tells later whether it is still the same page.
  func open(_ page: String) async throws {
    try await browser.open(site + page)
    try await browser.wait(
      until: "return document.documentElement.dataset.siteVersion !== undefined"
    )
    try await browser.run("window.marked = true", [])
  }

  var isSamePage: Bool {
    get async throws { try await browser.evaluate("return window.marked === true") }
  }

  /// Saves as editors do: a new file takes the name of the old one.
  func save(_ text: String, to name: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  func change(_ name: String, _ old: String, to new: String) throws {
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    try #require(text.contains(old), "\(name) has no '\(old)'")
    try save(text.replacing(old, with: new), to: name)
  }

  func wait(forText text: String) async throws {
    try await browser.wait(
      until: "return document.querySelector('main').textContent.includes(arguments[0])",
      text
    )
  }
}

/// Writes a small site, previews it and starts a browser around the tests of a suite.
struct WritingScope: SuiteTrait, TestScoping {
  private static let root =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try write(to: folder)
    let preview = try RunningProgram(
      ["preview", "--port", "0", "--theme", folder.path + "/theme"],
      in: folder.path
    )
    let port = try await preview.port()
    let driver = try await Chromedriver()
    defer { driver.stop() }
    let browser = try await Browser(through: driver)
    defer { browser.stop() }
    let writing = Writing(
      browser: browser,
      site: "http://127.0.0.1:\(port)/docs/rest-api/",
      folder: folder.path
    )
    try await Writing.$current.withValue(writing) { try await function() }
    #expect(try await preview.stop() == 0)
  }

  private func write(to folder: borrowing TemporaryFolder) throws {
    try FileManager.default.copyItem(atPath: Self.root + "/theme", toPath: folder.path + "/theme")
    let paragraphs = (1...80).map { "Paragraph \($0) of a long page.\n" }.joined(separator: "\n")
    try folder.write("Home\n====\n\nThe beginning.\n\n\(paragraphs)", to: "content/index.rst")
    try folder.write(
      """
      openapi: '3.0.3'
      info: {title: Things, version: '1'}
      paths:
        /things:
          get:
            summary: List things
            description: All the things that there are.
            parameters:
              - {name: colour, in: query, description: Of the things., schema: {type: string}}
            responses: {'200': {description: Fine}}
      """,
      to: "content/api.yml"
    )
    try folder.write("title: Written live\n", to: "content/site.yml")
  }
}

extension Trait where Self == WritingScope {
  static var whileWriting: Self { WritingScope() }
}
