/// A shell pattern of paths: `*`, `?` and `[a-z]` stay within a folder, `**` is any folders or none.
package struct ShellPattern: Sendable {
  private let steps: [[Unicode.Scalar]]
  /// What all paths that it describes begin with.
  package let literalPrefix: Substring

  package init(_ text: String) {
    literalPrefix = text.prefix { !"*?[".contains($0) }
    steps = text.split(separator: "/").map { Array($0.unicodeScalars) }
  }

  package static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
      || text.utf8.contains(UInt8(ascii: "["))
  }

  /// Whether the pattern describes the whole path.
  package func matches(_ path: String) -> Bool {
    reach(path).last?.contains(steps.count) == true
  }

  /// Whether the pattern describes the path or a folder that it is in.
  package func covers(_ path: String) -> Bool {
    reach(path).contains { $0.contains(steps.count) }
  }

  /// For each name of the path the counts of steps that may lead there; sets, so that no pattern
  /// takes long.
  private func reach(_ path: String) -> [Set<Int>] {
    guard !steps.isEmpty else { return [] }
    var reached = withSkippedFolders([0])
    return path.split(separator: "/").map { name in
      let name = Array(name.unicodeScalars)
      let next = reached.filter { $0 < steps.count }.compactMap { index -> Int? in
        if steps[index] == ["*", "*"] { return index }
        return ShellPatternStep(pattern: steps[index]).matches(name) ? index + 1 : nil
      }
      reached = withSkippedFolders(next)
      return reached
    }
  }

  private func withSkippedFolders(_ indices: [Int]) -> Set<Int> {
    var result: Set<Int> = []
    for start in indices {
      let end = steps[start...].firstIndex { $0 != ["*", "*"] } ?? steps.count
      result.formUnion(start...end)
    }
    return result
  }
}
