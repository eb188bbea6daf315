import ArgumentParser
import DocsModel
import DocsgenKit
import SiteServing

/// Prints what kept a command from its work, and ends it with exit code 1.
func reportingFailures(below content: String, _ body: () async throws -> Void) async throws {
  StandardStream.outliveReaders()
  do {
    try await body()
  } catch let failure as BuildFailure {
    let report = Report(failure.diagnostics, in: ReportedFiles(failure.sources, below: content))
    StandardStream.error.write(report.text(in: StandardStream.error.style))
    throw ExitCode.failure
  } catch let failure as ServingFailure {
    StandardStream.error.write("error: \(failure.message)\n")
    StandardStream.error.write(failure.help.map { "help: \($0)\n" } ?? "")
    throw ExitCode.failure
  }
}

extension Report {
  /// What a command ends with: 1 where there were errors.
  func exitCode(strictly isStrict: Bool = false) -> ExitCode {
    errorCount > 0 || isStrict && warningCount > 0 ? .failure : .success
  }
}
