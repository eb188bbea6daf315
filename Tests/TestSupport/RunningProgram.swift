import Foundation

/// A program that goes on while a test looks at it, and ends with the value at the latest.
package final class RunningProgram {
  package struct Silence: Error {
    package let output: String
  }

  private let process = Process()
  private let caught: TemporaryFolder

  /// Starts `docsgen`, or the program at a path, with both its streams caught in a file.
  package init(
    _ arguments: [String],
    of path: String = Program.path,
    in folder: String = NSTemporaryDirectory(),
    environment: [String: String] = [:]
  ) throws {
    caught = try TemporaryFolder()
    try caught.write("", to: "output")
    let output = FileHandle(forWritingAtPath: caught.path + "/output")
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  package var output: String {
    get throws { try caught.read("output") }
  }

  /// Waits until the program has said something, and gives the part of it in brackets.
  package func wait(for phrase: Regex<(Substring, Substring)>) async throws -> String {
    let match = try await Patience.wait { try output.firstMatch(of: phrase) }
    guard let match else { throw Silence(output: try output) }
    return String(match.1)
  }

  /// Waits for the line that tells where a server listens.
  package func port() async throws -> Int {
    Int(try await wait(for: /:(\d+)\/docs\/rest-api\//)) ?? 0
  }

  /// Tells it to stop; the status that it ends with, or nil where it goes on.
  package func stop(by signal: Int32 = SIGTERM) async throws -> Int32? {
    kill(process.processIdentifier, signal)
    return try await end()
  }

  /// Waits for its own end; the status, or nil where it goes on.
  package func end() async throws -> Int32? {
    try await Patience.wait { process.isRunning ? nil : process.terminationStatus }
  }
}
