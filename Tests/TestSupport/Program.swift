import Foundation

/// The program `docsgen`, run as its users run it.
package struct Program {
  /// The program that was built beside the running tests.
  package static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/docsgen"
  }()

  /// Runs `docsgen`, or the program at a path, to its end.
  package static func run(
    _ arguments: [String],
    of path: String = Program.path,
    in folder: String = NSTemporaryDirectory()
  ) async throws -> Command.Result {
    try await Command(path, arguments, in: folder).run()
  }
}
