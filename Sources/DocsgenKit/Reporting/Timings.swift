import Glibc

/// What `--timings` prints: each stage's time, what was made, and the memory it took.
package struct Timings: Sendable {
  private let log: StageLog
  private let counts: BuildCounts

  package init(of log: StageLog, counts: BuildCounts) {
    self.log = log
    self.counts = counts
  }

  package var text: String {
    let total = log.entries.reduce(Duration.zero) { $0 + $1.duration }
    let rows =
      log.entries.map { ($0.stage, Self.milliseconds($0.duration)) }
      + [("total", Self.milliseconds(total))]
      + counts.rows.map { ($0, "\($1)") }
      + [("peak memory", "\(Self.peakMegabytes) MB")]
    let width = rows.map { $0.0.count }.max() ?? 0
    let figures = rows.map { $0.1.count }.max() ?? 0
    return rows.map { name, figure in
      let gap = width - name.count + figures - figure.count + 2
      return name + String(repeating: " ", count: gap) + figure + "\n"
    }.joined()
  }

  /// `12.3 ms`.
  private static func milliseconds(_ duration: Duration) -> String {
    let tenths = (duration / .microseconds(100)).rounded()
    let whole = Int(tenths)
    return "\(whole / 10).\(whole % 10) ms"
  }

  private static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024 / 1_000_000
  }
}
