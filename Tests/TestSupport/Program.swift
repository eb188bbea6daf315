import Foundation

/// The program `docsgen`, run as its users run it.
package struct Program {
  package struct Result: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// The program that was built beside the running tests.
  package static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/docsgen"
  }()

  /// Runs `docsgen`, or the program at a path, to its end, with its output caught in files so that no
  /// pipe can fill.
  package static func run(
    _ arguments: [String],
    of path: String = Program.path,
    in folder: String = NSTemporaryDirectory()
  ) throws -> Result {
    let caught = try TemporaryFolder()
    try caught.write("", to: "output")
    try caught.write("", to: "errors")
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: caught.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: caught.path + "/errors")
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try caught.read("output"),
      errors: try caught.read("errors")
    )
  }
}
