/// How long tests wait for what must come: far longer than a busy machine needs for it, so that
/// only what never comes fails.
package enum Patience {
  package static let limit = Duration.seconds(600)

  /// Asks again and again until there is an answer; nil where none came within the limit.
  package static func wait<Answer>(
    isolation: isolated (any Actor)? = #isolation,
    for answer: () async throws -> Answer?
  ) async throws -> Answer? {
    let end = ContinuousClock.now + limit
    repeat {
      if let answer = try await answer() { return answer }
      try await Task.sleep(for: .milliseconds(20))
    } while ContinuousClock.now < end
    return nil
  }
}
