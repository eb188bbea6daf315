import TestSupport

@testable import DocsgenKit

/// Builds `content` in a folder into `Public` beside it.
func build(_ folder: borrowing TemporaryFolder) async throws -> BuiltSite {
  let options = BuildOptions(content: folder.path + "/content", output: folder.path + "/Public")
  var log = StageLog()
  return try await buildSite(options, log: &log)
}
