import DocsModel
import Foundation
import TestSupport
import Testing

@testable import SiteCompression

@Suite struct `Compressed files` {
  private static let text = Array(
    (0..<400).map { "A line of text with the number \($0).\n" }.joined().utf8
  )

  private func forms(of files: [String: [UInt8]]) async -> [String: [UInt8]] {
    let files = files.map { OutputFile(path: PagePath($0), bytes: $1) }
    let forms = await SiteCompressor().compressedForms(of: files, jobs: Jobs(1))
    return Dictionary(uniqueKeysWithValues: forms.map { ($0.path.path, $0.bytes) })
  }

  @Test func `stand beside texts`() async {
    let forms = await forms(of: ["a/b.html": Self.text, "icon.svg": Self.text])
    #expect(forms.keys.sorted() == ["a/b.html.br", "a/b.html.gz", "icon.svg.br", "icon.svg.gz"])
  }

  @Test func `are not made where they save nothing`() async {
    var random = SystemRandomNumberGenerator()
    let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let files = [
      "small.html": Array(Self.text.prefix(900)), "noise.json": noise, "photo.jpg": Self.text,
      "README": Self.text, "empty.css": [],
    ]
    #expect(await forms(of: files).isEmpty)
  }

  @Test func `never take the name of a file that the author made`() async {
    let forms = await forms(of: ["a.json": Self.text, "a.json.gz": [1, 2, 3]])
    #expect(forms.keys.sorted() == ["a.json.br"])
  }

  @Test func `hold the text`() async throws {
    let forms = await forms(of: ["a.txt": Self.text])
    let python = """
      import gzip, sys
      sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))
      """
    let form = try #require(forms["a.txt.gz"])
    #expect(try Self.output(of: "/usr/bin/python3", ["-c", python], input: form) == Self.text)
  }

  @Test func `are the same whenever they are made, and hold no time`() async throws {
    let first = await forms(of: ["a.txt": Self.text])
    #expect(await forms(of: ["a.txt": Self.text]) == first)
    #expect(first["a.txt.gz"]?[4..<8] == [0, 0, 0, 0])
  }

  private static func output(
    of program: String,
    _ arguments: [String],
    input: [UInt8]
  ) throws -> [UInt8] {
    let process = Process()
    let (into, out) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = into
    process.standardOutput = out
    try process.run()
    try into.fileHandleForWriting.write(contentsOf: Data(input))
    try into.fileHandleForWriting.close()
    let output = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(output)
  }
}
