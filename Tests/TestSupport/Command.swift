import Foundation

/// A program run to its end while other tests go on: a thread that waits for a program is none
/// that runs tests, and there are no more threads than cores.
package struct Command: Sendable {
  package struct Result: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  private let executable: String
  private let arguments: [String]
  private let folder: String
  private let environment: [String: String]

  package init(
    _ executable: String,
    _ arguments: [String],
    in folder: String = NSTemporaryDirectory(),
    environment: [String: String] = [:]
  ) {
    self.executable = executable
    self.arguments = arguments
    self.folder = folder
    self.environment = environment
  }

  /// The output is caught in files, so that no pipe can fill.
  package func run() async throws -> Result {
    let caught = try TemporaryFolder()
    try caught.write("", to: "output")
    try caught.write("", to: "errors")
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: caught.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: caught.path + "/errors")
    try await process.runToEnd()
    return Result(
      status: process.terminationStatus,
      output: try caught.read("output"),
      errors: try caught.read("errors")
    )
  }
}

extension Process {
  package func runToEnd() async throws {
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      terminationHandler = { _ in ended.resume() }
      do { try run() } catch { ended.resume(throwing: error) }
    }
  }
}
