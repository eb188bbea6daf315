import DocsModel
import Foundation
import MarkdownParsing
import TestSupport
import Testing

/// The examples of the specifications; `Fixtures/…-differences.txt` lists those that differ by
/// design, and may only shrink.
@Suite(.needsSharedInputs) struct `Conformance of Markdown` {
  private struct Example: Decodable {
    var example: Int
    var markdown: String
    var html: String
  }

  @Test(arguments: ["commonmark-0.30", "gfm-extensions"])
  func `reads the examples of the specification`(name: String) throws {
    let path = SharedInputs.path + "/conformance/\(name).json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var differences = ""
    for example in try JSONDecoder().decode([Example].self, from: data) {
      let blocks = MarkdownParser().blocks(of: example.markdown, at: .startOfFile(.init(0)))
      guard HTMLWriter.html(of: blocks) != comparable(example.html) else { continue }
      differences += "\(example.example)\n"
      if ProcessInfo.processInfo.environment["SHOW"] != nil {
        print(
          "-- \(example.example)\n\(example.markdown)>>\n\(example.html)<<\n\(HTMLWriter.html(of: blocks))"
        )
      }
    }
    try expectSnapshot(differences, at: fixtures() + "/\(name)-differences.txt")
  }

  private func comparable(_ html: String) -> String {
    html.replacing(/<(\/?)h[1-6]>/) { "<\($0.output.1)h>" }
      .replacing("<br />\n", with: "<br />")
      .replacing("'", with: "'")
  }
}
