import Foundation
package import Testing

/// Compares a text with the file that holds what is expected.
///
/// With `DOCSGEN_RECORD=1` in the environment the file is written instead: the diff is the review.
package func expectSnapshot(
  _ text: String,
  at path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["DOCSGEN_RECORD"] == "1" {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOfFile: path, encoding: .utf8)
  #expect(text == expected, "differs from \(path)", sourceLocation: sourceLocation)
}

/// The folder `Fixtures` beside a test's source file.
package func fixtures(_ file: String = #filePath) -> String {
  file.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Fixtures"
}
