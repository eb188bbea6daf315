import Foundation
import TestSupport
import Testing

@Suite struct `Killed builds` {
  @Test func `leave the old site whole, and the next build clears up`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<100 {
      try folder.write("# Page \(number)\n\nedition 0\n", to: "content/page-\(number).md")
    }
    try folder.write("# Start\n", to: "content/index.md")
    #expect(try await Program.run(["build"], in: folder.path).status == 0)
    for edition in 1...8 {
      for number in 0..<100 {
        try folder.write("# Page\n\nedition \(edition)\n", to: "content/page-\(number).md")
      }
      try kill(after: .milliseconds(edition * 20), in: folder.path)
      let editions = try Set((0..<100).map { try publishedEdition(of: $0, in: folder.path) })
      #expect(editions.count == 1)
    }
    #expect(try await Program.run(["build"], in: folder.path).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["Public", "content"])
  }

  private func kill(after delay: Duration, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["build"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try process.run()
    usleep(UInt32(delay / .microseconds(1)))
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func publishedEdition(of number: Int, in folder: String) throws -> String {
    let page = try String(contentsOfFile: folder + "/Public/page-\(number).html", encoding: .utf8)
    let start = try #require(page.range(of: "edition ")).upperBound
    return String(page[start...].prefix { $0.isNumber })
  }
}
