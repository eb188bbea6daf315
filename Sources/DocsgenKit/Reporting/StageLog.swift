import DocsModel

/// Runs the stages of a build: shows on a terminal which one is at work, and keeps their times.
package struct StageLog: Sendable {
  package struct Entry: Sendable {
    package let stage: String
    package let duration: Duration
  }

  package private(set) var entries: [Entry] = []
  private let progress: ProgressLine?

  /// Shows nothing where `stream` is nil or no terminal.
  package init(showingProgressOn stream: StandardStream? = nil) {
    progress = stream.flatMap { $0.isTerminal ? ProgressLine(on: $0) : nil }
  }

  mutating func run<Result>(
    _ stage: String,
    _ work: () async throws -> Result
  ) async rethrows -> Result {
    await progress?.show(stage)
    let start = ContinuousClock.now
    defer { entries.append(Entry(stage: stage, duration: ContinuousClock.now - start)) }
    return try await work()
  }

  /// Clears what was shown.
  package func finish() async {
    await progress?.finish()
  }
}
