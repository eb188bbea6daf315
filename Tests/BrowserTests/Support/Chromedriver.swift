import Foundation
import TestSupport

/// A running chromedriver, ended with its process: by SIGKILL, for a child of an async context
/// inherits a blocked SIGTERM.
final class Chromedriver: Sendable {
  let port: Int
  private let process: Int32

  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromedriver")

  init() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "output")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/chromedriver")
    process.arguments = ["--port=0"]
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.process = process.processIdentifier
    do {
      port = try await Self.announcedPort(in: folder.path + "/output")
    } catch {
      kill(process.processIdentifier, SIGKILL)
      throw error
    }
  }

  func stop() {
    kill(process, SIGKILL)
  }

  /// Waits for `ChromeDriver was started successfully on port 40123.`.
  private static func announcedPort(in path: String) async throws -> Int {
    let port = try await Patience.wait {
      let output = try String(contentsOfFile: path, encoding: .utf8)
      return output.firstMatch(of: /successfully on port (\d+)\./).flatMap { Int($0.1) }
    }
    guard let port else { throw BrowserError(message: "chromedriver did not start") }
    return port
  }
}

struct BrowserError: Error {
  let message: String
}
