import DocsModel
import Foundation
import TestSupport
import Testing

@testable import HTMLRendering

@Suite struct `Sample requests in each language` {
  private typealias Fixture = ReferenceFixture

  private var request: SampleRequest {
    var request = SampleRequest(method: "PUT", url: SampleText("https://api.example.org/a?b=1"))
    request.addHeader("Authorization", SampleText(.text("Bearer "), .variable("TOKEN")))
    let value = Value.object([
      Value.Member(name: "on", value: .boolean(true)),
      Value.Member(name: "of", value: .array([.null, .number("1"), .string("a \"b\"")])),
    ])
    request.body = .json(value, type: "application/json")
    return request
  }

  @Test(arguments: SampleLanguage.allCases)
  func `say the same`(language: SampleLanguage) throws {
    try expectSnapshot(
      language.text(of: request),
      at: Fixture.expected("request.\(language.rawValue)")
    )
  }

  @Test(arguments: SampleLanguage.allCases)
  func `send forms and files`(language: SampleLanguage) throws {
    var request = request
    request.headers = []
    request.proofs = [.password]
    request.body = .multipart([
      SampleBody.Part(name: "title", content: .text("@a;b"), type: nil),
      SampleBody.Part(name: "meta", content: .text("{\"a\": 1}"), type: "application/json"),
      SampleBody.Part(name: "data", content: .file("data"), type: nil),
    ])
    try expectSnapshot(
      language.text(of: request),
      at: Fixture.expected("multipart.\(language.rawValue)")
    )
  }

  @Test func `keep numbers that no double holds`() {
    var request = request
    request.body = .json(.number("12345678901234567890"), type: "application/json")
    #expect(JavaScriptSample(request).text.contains("body: \"12345678901234567890\""))
  }

  @Test func `read a stream as it comes`() {
    var request = request
    request.isStream = true
    #expect(CurlCommand(request).text.contains("--no-buffer"))
    #expect(PythonSample(request).text.contains("iter_lines"))
    #expect(JavaScriptSample(request).text.contains("for await"))
  }
}

/// The languages themselves read what is quoted for them.
@Suite struct `Hostile values in samples` {
  private static let texts = [
    "'", "\"", "\\", "\\u0041", "`", "${x}", "{x}", "%s", "\n", "\r\n", "\t", "\u{0}", "\u{1}",
    "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}", "é\u{301}\"\u{301}", "😀", "</script>",
    "\"\"\"", "'''", "__proto__", "#", "//", "/*", "\\\n", "None",
  ]

  /// Behind a dot, for Foundation's own reader drops a byte order mark in front.
  private var texts: [String] {
    get throws {
      guard SharedInputs.arePresent else { return Self.texts.map { "." + $0 } }
      let path = SharedInputs.path + "/conformance/naughty-strings.json"
      let data = try Data(contentsOf: URL(filePath: path))
      return try (Self.texts + JSONDecoder().decode([String].self, from: data)).map { "." + $0 }
    }
  }

  /// One value with each text as a name and as a value.
  private func value(of texts: [String]) -> Value {
    .array(texts.map { .object([Value.Member(name: $0, value: .string($0))]) })
  }

  /// Runs a program that prints a value as JSON, and reads that.
  private func printed(by tool: String, _ source: String, _ name: String) throws -> Any {
    let folder = try TemporaryFolder()
    try folder.write(source, to: name)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = tool.split(separator: " ").map(String.init) + [folder.path + "/" + name]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
  }

  private func expectReadBack(_ texts: [String], by tool: String, _ source: String, _ name: String)
    throws
  {
    let read = try #require(try printed(by: tool, source, name) as? [[String: String]])
    for (text, found) in zip(texts, read) { #expect(found == [text: text]) }
    #expect(read.count == texts.count)
  }

  @Test func `are read back by Python`() throws {
    let texts = try texts
    let literal = ValueLiteral(.python).text(of: value(of: texts))
    try expectReadBack(texts, by: "python3", "import json\nprint(json.dumps(\(literal)))\n", "a.py")
  }

  @Test(.enabled(if: Tool.isInstalled("node"), "skipped: node is not installed"))
  func `are read back by JavaScript`() throws {
    let texts = try texts
    let literal = ValueLiteral(.javaScript).text(of: value(of: texts))
    try expectReadBack(texts, by: "node", "console.log(JSON.stringify(\(literal)))\n", "a.mjs")
  }

  @Test(.enabled(if: Tool.isInstalled("go"), "skipped: go is not installed"))
  func `are read back by Go`() throws {
    let texts = try texts
    let literals = texts.map {
      "\t\t{\(StringLiteral.quoted($0)): \(StringLiteral.quoted($0))},\n"
    }
    let source = """
      package main

      import (
      \t"encoding/json"
      \t"os"
      )

      func main() {
      \tjson.NewEncoder(os.Stdout).Encode([]map[string]string{
      \(literals.joined())\t})
      }
      """
    try expectReadBack(texts, by: "go run", source, "a.go")
  }
}

enum Tool {
  static func isInstalled(_ name: String) -> Bool {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}
