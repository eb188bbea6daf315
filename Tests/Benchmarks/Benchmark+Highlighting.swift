import Foundation

extension Benchmark {
  /// Code that begins something again and again and never ends it: time must not grow faster than
  /// the code.
  static let highlighting: [Benchmark] = [1, 2, 4].map { copies in
    Benchmark(name: "highlighting, hostile, \(copies) ×", goal: "the same rate") {
      try await highlightHostileCode(copies: copies)
    }
  }

  private static let languages = [
    "json", "yaml", "sh", "console", "http", "python", "js", "go", "swift", "rust", "html", "toml",
    "diff", "sql", "docker", "rst", "md",
  ]

  private static let units = [
    "\"", "'", "`", "*a ", "[", "{", "(/[", "<", "<a ", "|", "- ", ": ", "/*", "\\", "$ ", "a:",
    "<<A", "<<A\n", "@a", "r#\"", "\"\"\"", "-- ", ":a", "x@",
  ]

  private static func highlightHostileCode(copies: Int) async throws -> Measurement {
    let samples = languages.flatMap { language in
      units.map { unit in
        let code = String(repeating: unit, count: copies * 20_000 / unit.utf8.count)
        return "~~~~~~ \(language)\n\(code)\n~~~~~~\n\n"
      }
    }
    let page = samples.joined()
    let build = try SiteBuild()
    try page.write(
      to: build.content.appending(path: "index.md"),
      atomically: false,
      encoding: .utf8
    )
    return try await build.measure(runs: 3, size: page.utf8.count)
  }
}
