import DocsModel
import DocsgenKit

/// The message that keeps a build from being made, or nil where nothing does.
func message(_ body: () async throws -> Void) async -> String? {
  do {
    try await body()
    return nil
  } catch let failure as BuildFailure {
    return failure.diagnostics.map(\.message).joined(separator: "\n")
  } catch {
    return "\(error)"
  }
}
