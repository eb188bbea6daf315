/// Measures what the goals speak of and prints a table; words on the command line choose rows.
///
///     swift run -c release Benchmarks
///     swift run -c release Benchmarks parser
@main
struct Benchmarks {
  /// One list a file: what is added to docsgen adds its rows here.
  ///
  /// Those that run docsgen come first: a program begins with the peak memory of the one that
  /// starts it.
  private static let all: [Benchmark] =
    Benchmark.builds + Benchmark.references + Benchmark.highlighting + Benchmark.theme
    + Benchmark.rst + Benchmark.readers + Benchmark.previews

  static func main() async throws {
    let words = CommandLine.arguments.dropFirst()
    let chosen = all.filter { benchmark in words.allSatisfy { benchmark.name.contains($0) } }
    print(Table.row(["what", "wall", "input", "rate", "memory", "output", "page", "goal"]))
    for benchmark in chosen {
      let measurement = try await benchmark.measure()
      print(Table.row([benchmark.name] + measurement.columns + [benchmark.goal]))
    }
  }
}

private enum Table {
  private static let widths = [34, 10, 10, 10, 10, 10, 10, 34]

  static func row(_ cells: [String]) -> String {
    zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.count))
    }.joined(separator: "  ")
  }
}
