/// A row of the table.
struct Benchmark: Sendable {
  var name: String
  /// What the row should show; empty where there is no goal.
  var goal = ""
  var measure: @Sendable () async throws -> Measurement
}

struct Measurement {
  var seconds: Double
  /// The bytes that were read.
  var size: Int
  /// The most memory that was in use, where the work was done by a process of its own.
  var memory: Int?

  /// The best of several runs: the others were disturbed by something.
  static func best(of runs: Int, size: Int, _ work: () throws -> Void) rethrows -> Measurement {
    var seconds = Double.infinity
    for _ in 0..<runs {
      let duration = try ContinuousClock().measure(work)
      seconds = min(seconds, duration / .seconds(1))
    }
    return Measurement(seconds: seconds, size: size)
  }

  /// Wall time, input, rate and memory.
  var columns: [String] {
    let megabytes = Double(size) / 1e6
    return [
      Self.short(seconds) + " s", Self.short(megabytes) + " MB",
      Self.short(megabytes / seconds) + " MB/s",
      memory.map { Self.short(Double($0) / 1e6) + " MB" } ?? "",
    ]
  }

  private static func short(_ number: Double) -> String {
    let scale = number < 10 ? 1000.0 : 10
    return String((number * scale).rounded() / scale)
  }
}
