import Foundation
import TestSupport

/// The sites of the fixtures, built once for all suites, beside what the compiler makes.
struct FixtureSites: Sendable {
  private static let built = Task { try await FixtureSites() }

  static func here() async throws -> FixtureSites {
    try await built.value
  }

  let folder = Self.root + "/.build/browser-fixtures"

  /// The folder of each path that they are served below.
  var folders: [String: String] {
    let names = ["/kinds/": "kinds", "/logins/": "logins", "/old/site/": "old", "/off/": "off"]
    return names.merging(["/hostile/": "hostile"]) { $1 }.mapValues { folder + "/" + $0 }
  }

  private init() async throws {
    for name in ["kinds", "logins", "old", "off"] {
      try await build(Self.fixtures + "/" + name, name)
    }
    guard !Payloads.all.isEmpty else { return }
    try HostileSpecification.write(into: folder + "/hostile-content")
    // Markup names files that are not there; the site is published all the same.
    try await build(folder + "/hostile-content", "hostile", mayHaveErrors: true)
  }

  private func build(_ content: String, _ name: String, mayHaveErrors: Bool = false) async throws {
    let output = folder + "/" + name
    let arguments = ["build", "--content", content, "--output", output]
    let built = try await Program.run(arguments, in: Self.root)
    guard built.status == 0 || mayHaveErrors else { throw BrowserError(message: built.errors) }
  }

  private static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
  private static let fixtures = root + "/Tests/BrowserTests/Fixtures"
}
