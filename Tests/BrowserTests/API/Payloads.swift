import Foundation
import TestSupport

/// Markup that tries to run, of the shared list; none where that list is not beside the repository.
enum Payloads {
  static let all: [String] = {
    let path = SharedInputs.path + "/conformance/html-injection.json"
    let data = FileManager.default.contents(atPath: path)
    return data.flatMap { try? JSONDecoder().decode([String].self, from: $0) } ?? []
  }()
}
