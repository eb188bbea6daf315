import Glibc

/// A shell pattern of paths: `*`, `?` and `[a-z]` stay within a folder, `**` is any folders or none.
///
/// A pattern that matches a folder matches all that is in it.
struct ShellPattern {
  private let steps: [String]

  init(_ text: String) {
    steps = text.split(separator: "/").map(String.init)
  }

  /// Keeps the set of steps that the path may have reached, so no pattern takes long.
  func matches(_ path: String) -> Bool {
    guard !steps.isEmpty else { return false }
    var reached = withSkippedFolders([0])
    for name in path.split(separator: "/") {
      if reached.contains(steps.count) { return true }
      let next = reached.filter { $0 < steps.count }.compactMap { index -> Int? in
        if steps[index] == "**" { return index }
        return fnmatch(steps[index], String(name), 0) == 0 ? index + 1 : nil
      }
      reached = withSkippedFolders(next)
    }
    return reached.contains(steps.count)
  }

  private func withSkippedFolders(_ indices: [Int]) -> Set<Int> {
    var result: Set<Int> = []
    for start in indices {
      let end = steps[start...].firstIndex { $0 != "**" } ?? steps.count
      result.formUnion(start...end)
    }
    return result
  }
}
