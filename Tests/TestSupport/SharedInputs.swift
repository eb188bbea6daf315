import Foundation
package import Testing

/// The real inputs beside the repository, for tests that need them.
package enum SharedInputs {
  /// The folder `shared` beside the checkout.
  package static let path: String = {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    return (root as NSString).deletingLastPathComponent + "/shared"
  }()

  package static let arePresent = FileManager.default.fileExists(atPath: path + "/README.md")
}

extension Trait where Self == ConditionTrait {
  /// Skips a test, and says so, where the real inputs are not beside the repository.
  package static var needsSharedInputs: Self {
    .enabled(if: SharedInputs.arePresent, "skipped: ../shared is not here")
  }
}
