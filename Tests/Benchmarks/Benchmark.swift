/// A row of the table.
struct Benchmark: Sendable {
  var name: String
  /// What the row should show; empty where there is no goal.
  var goal = ""
  var measure: @Sendable () async throws -> Measurement
}

struct Measurement {
  /// Nil where nothing ran.
  var seconds: Double?
  /// The bytes that were read.
  var size: Int
  /// The most memory that was in use, where the work was done by a process of its own.
  var memory: Int?
  /// What was written, where that is a site.
  var output: SiteSize?

  /// The best of several runs: the others were disturbed by something.
  static func best(
    of runs: Int,
    size: Int,
    _ work: () async throws -> Void
  ) async rethrows -> Measurement {
    var seconds = Double.infinity
    for _ in 0..<runs {
      let duration = try await ContinuousClock().measure(work)
      seconds = min(seconds, duration / .seconds(1))
    }
    return Measurement(seconds: seconds, size: size)
  }

  /// Wall time, input, rate, memory, output and the largest page.
  var columns: [String] {
    [
      seconds.map { Self.short($0) + " s" } ?? "", Self.amount(size),
      seconds.map { Self.short(Double(size) / 1e6 / $0) + " MB/s" } ?? "",
      memory.map(Self.amount) ?? "", output.map { Self.amount($0.bytes) } ?? "",
      output.map { Self.amount($0.largestPage) } ?? "",
    ]
  }

  private static func amount(_ bytes: Int) -> String {
    bytes < 100_000 ? short(Double(bytes) / 1e3) + " kB" : short(Double(bytes) / 1e6) + " MB"
  }

  private static func short(_ number: Double) -> String {
    let scale = number < 10 ? 1000.0 : 10
    return String((number * scale).rounded() / scale)
  }
}
