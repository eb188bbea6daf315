import Foundation
import Testing

/// What axe-core (deque.com/axe) finds, the rules of WCAG 2.1 at levels A and AA.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .enabled(if: Axe.isInstalled, "skipped: axe-core is not installed"),
  .visitingTheSite
)
struct `The site under axe` {
  @Test(arguments: ["light", "dark"])
  func `has no finding on a page of each kind`(scheme: String) async throws {
    let visit = try Visit.here()
    let axe = try String(contentsOfFile: Axe.path, encoding: .utf8)
    for page in kinds(of: visit.pages) {
      try await visit.open(page)
      try await visit.browser.devTools(
        "Emulation.setEmulatedMedia",
        #"{"features": [{"name": "prefers-color-scheme", "value": "\#(scheme)"}]}"#
      )
      try await visit.browser.evaluate(axe, as: Ignored.self)
      try await visit.browser.evaluate(Axe.run, as: Ignored.self)
      try await visit.browser.wait(until: "return window.findings !== undefined")
      let findings = try await visit.browser.evaluate("return window.findings", as: [String].self)
      #expect(findings == [], "on \(page)")
    }
  }

  /// Documents of both formats, lists of operations, an operation and a schema.
  private func kinds(of pages: [String]) -> [String] {
    let documents = [
      "index", "determined/rest-api", "dioptra/rest-api", "codalab/bundles", "search",
    ]
    let deeper = pages.filter { $0.split(separator: "/").count > 2 && !$0.hasPrefix("_static/") }
    let operation = deeper.first { !$0.contains("/schemas/") }
    let schema = deeper.first { $0.contains("/schemas/") }
    return documents.map { $0 + ".html" } + ["determined/index.html"].filter(pages.contains)
      + [operation, schema].compactMap(\.self)
  }
}

enum Axe {
  /// Where `Tests/install` puts it.
  static let path =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/.build/axe/axe.min.js"

  static let isInstalled = FileManager.default.fileExists(atPath: path)

  static let run = findings(
    of: #"document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}"#
  )

  /// All rules, what is thought to be good practice among them.
  static let runOnPanel = findings(of: #"".try-it""#)

  /// Leaves one line a finding in `window.findings`.
  private static func findings(of context: String) -> String {
    """
    window.findings = undefined;
    axe.run(\(context)).then(result => {
      window.findings = result.violations.flatMap(violation =>
        violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 200)}`));
    });
    """
  }
}
