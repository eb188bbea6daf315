import Foundation

/// The program `docsgen`, run as its users run it.
package struct Program {
  /// The program that was built beside the running tests.
  package static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/docsgen"
  }()

  package static func run(
    _ arguments: [String],
    in folder: String = NSTemporaryDirectory()
  ) async throws -> Command.Result {
    try await Command(path, arguments, in: folder).run()
  }
}
