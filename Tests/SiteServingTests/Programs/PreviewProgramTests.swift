import Foundation
import TestSupport
import Testing

@testable import SiteServing

@Suite struct `The program that previews` {
  private func preview(
    _ folder: borrowing TemporaryFolder,
    _ arguments: String...,
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try folder.write("# Home\n\nText.\n", to: "content/index.md")
    return try RunningProgram(
      ["preview", "--port", "0"] + arguments,
      in: folder.path,
      environment: environment
    )
  }

  @Test func `ends at once, with pages open`() async throws {
    let folder = try TemporaryFolder()
    let program = try preview(folder)
    let page = try await Dialogue.open(try await program.port())
    try await page.say("GET /docs/rest-api/~live/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    try await page.hear("data: ")
    #expect(try await program.stop(by: SIGINT) == 0)
    try await page.hearEnd()
  }

  @Test func `opens its address in a browser`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\necho \"opened <$1>\"\n", to: "programs/xdg-open")
    #expect(chmod(folder.path + "/programs/xdg-open", 0o755) == 0)
    let program = try preview(
      folder,
      "--open",
      environment: ["PATH": folder.path + "/programs:/usr/bin:/bin"]
    )
    let opened = try await program.wait(for: /opened <(.+)>/)
    #expect(opened == "http://127.0.0.1:\(try await program.port())/docs/rest-api/")
  }

  @Test func `says so where there is no browser`() async throws {
    let folder = try TemporaryFolder()
    let program = try preview(folder, "--open", environment: ["PATH": folder.path])
    #expect(try await program.wait(for: /(open that address yourself)/) != "")
  }

  @Test func `has a line for each rebuild, and each message once`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Other\n=====\n\n:nothing:`x`\n", to: "content/other.rst")
    let program = try preview(folder)
    _ = try await program.port()
    try folder.write("# Home\n\nMore text.\n", to: "content/index.md")
    _ = try await program.wait(for: /(built in \d+ ms: index.md, 1 error)/)
    #expect(try program.output.matches(of: /unknown role 'nothing'/).count == 1)
  }
}
