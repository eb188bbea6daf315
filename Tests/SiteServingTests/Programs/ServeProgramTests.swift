import Foundation
import TestSupport
import Testing

@testable import SiteServing

/// `docsgen serve` as a service runs it: a process with an end.
@Suite struct `The program that serves` {
  private static let largeSize = 40 << 20

  private func publish(_ text: String, to folder: borrowing TemporaryFolder) throws {
    try folder.write(text, to: "Public/index.html")
  }

  private func serve(
    _ folder: borrowing TemporaryFolder,
    _ arguments: String...
  ) throws -> RunningProgram {
    try RunningProgram(
      ["serve", "--root", folder.path + "/Public", "--listen", "0"] + arguments,
      in: folder.path
    )
  }

  @Test func `finishes the answers under way when it is told to stop`() async throws {
    let folder = try TemporaryFolder()
    try publish("home", to: folder)
    try folder.write(String(repeating: "x", count: Self.largeSize), to: "Public/large.txt")
    let program = try serve(folder)
    let port = try await program.port()
    let reader = try await Dialogue.open(port)
    try await reader.listen(false)
    try await reader.say("GET /docs/rest-api/large.txt HTTP/1.1\r\nHost: a\r\n\r\n")
    let idle = try await Dialogue.open(port)
    try await idle.say("GET /docs/rest-api/ HTTP/1.1\r\nHost: a\r\n\r\n")
    try await idle.hear("home")
    async let status = program.stop()
    try await idle.hearEnd()
    try await reader.listen(true)
    let answer = try await reader.hearEnd()
    #expect(answer.body.utf8.count == Self.largeSize)
    #expect(try await status == 0)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `ends where nothing is under way`(signal: Int32) async throws {
    let folder = try TemporaryFolder()
    try publish("home", to: folder)
    let program = try serve(folder, "--upstream", "http://127.0.0.1:9")
    _ = try await program.port()
    #expect(try await program.stop(by: signal) == 0)
  }

  @Test func `writes its log before it ends`() async throws {
    let folder = try TemporaryFolder()
    try publish("home", to: folder)
    let program = try serve(folder)
    let server = RunningServer(port: try await program.port())
    _ = try await server.get("/docs/rest-api/?token=secret")
    #expect(try await program.stop() == 0)
    #expect(try program.output.contains("\"GET /docs/rest-api/ HTTP/1.1\" 200 4"))
    #expect(try !program.output.contains("secret"))
  }

  @Test func `says what to do when its port is taken`() async throws {
    let folder = try TemporaryFolder()
    try publish("home", to: folder)
    let program = try serve(folder)
    let port = try await program.port()
    let second = try await Program.run(
      ["serve", "--root", folder.path + "/Public", "--listen", "\(port)"],
      in: folder.path
    )
    #expect(second.status == 1)
    #expect(second.errors.contains("port \(port) of 127.0.0.1 is in use by another program"))
    #expect(second.errors.contains("port 0 takes any that is free"))
  }

  @Test func `says what to do when its certificate is missing`() async throws {
    let folder = try TemporaryFolder()
    try publish("home", to: folder)
    let program = try await Program.run(
      ["serve", "--listen", "0", "--tls-cert", "none.pem", "--tls-key", "none.key"],
      in: folder.path
    )
    #expect(program.status == 1)
    #expect(program.errors.contains("the certificate 'none.pem' cannot be read"))
  }

  @Test func `says what to do when there is no site`() async throws {
    let folder = try TemporaryFolder()
    let program = try await Program.run(["serve", "--listen", "0"], in: folder.path)
    #expect(program.status == 1)
    #expect(program.errors.contains("the folder 'Public' does not exist"))
    #expect(program.errors.contains("make it with 'docsgen build'"))
  }

  @Test func `gives whole answers while one build takes the place of another`() async throws {
    let folder = try TemporaryFolder()
    func build(_ version: Int) async throws {
      let filler = String(repeating: "Text of version \(version). ", count: 400)
      try folder.write("# Home\n\n\(filler)\n\n[Other](other.md)\n", to: "content/index.md")
      try folder.write("# Other\n\n\(filler)\n", to: "content/other.md")
      #expect(try await RunningProgram(["build"], in: folder.path).end() == 0)
    }
    try await build(0)
    let program = try serve(folder, "--quiet")
    let server = RunningServer(port: try await program.port())
    let isOver = Flag()
    let readers = (0..<8).map { number in
      Task {
        var count = 0
        while !isOver.isSet {
          let page = number.isMultiple(of: 2) ? "" : "other.html"
          let answer = try await server.get("/docs/rest-api/" + page)
          #expect(answer.status == "200")
          #expect(answer.hasSuffix("</html>\n"))
          let versions = answer.matches(of: /Text of version (\d+)\./).map(\.1)
          #expect(versions.count == 400 && Set(versions).count == 1)
          count += 1
        }
        return count
      }
    }
    for version in 1...6 { try await build(version) }
    isOver.set()
    for reader in readers { #expect(try await reader.value > 0) }
    let last = try await server.get("/docs/rest-api/")
    #expect(last.contains("Text of version"))
    #expect(try await program.stop() == 0)
  }
}
