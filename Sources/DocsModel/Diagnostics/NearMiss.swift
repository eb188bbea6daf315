/// Finds what an author most likely meant by a name that is not known.
package enum NearMiss {
  /// The candidate with the fewest edits, if it is near enough to be a slip of the fingers.
  ///
  /// Of equally near candidates the first in order of the alphabet is taken.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= limit + 2 {
      let other = Array(candidate.lowercased().utf8)
      guard abs(other.count - wanted.count) <= limit else { continue }
      guard let distance = edits(from: wanted, to: other, atMost: best?.distance ?? limit) else {
        continue
      }
      if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// Counts insertions, deletions, substitutions and swaps of neighbours; nil where there are more
  /// than `limit`, which is seen long before all are counted.
  private static func edits(
    from source: [UInt8],
    to target: [UInt8],
    atMost limit: Int
  ) -> Int? {
    var beforeLast = [Int](repeating: 0, count: target.count + 1)
    var last = Array(0...target.count)
    var current = beforeLast
    for (row, byte) in source.enumerated() {
      current[0] = row + 1
      for (column, other) in target.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1)
        cost = min(cost, last[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, byte == target[column - 1], other == source[row - 1] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
      }
      guard min(current.min() ?? 0, last.min() ?? 0) <= limit else { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[target.count] <= limit ? last[target.count] : nil
  }
}

extension NearMiss {
  /// How many candidates may be looked at for one document, whose every name may be unknown.
  package struct Budget: Sendable {
    private var remaining = 40_000

    package init() {}

    /// The nearest candidate; nil when too many were looked at, and then none is made.
    package mutating func nearest(
      to name: String,
      in candidates: () -> some Collection<String>
    ) -> String? {
      guard remaining > 0 else { return nil }
      let known = candidates()
      remaining -= known.count + 1
      return NearMiss.nearest(to: name, in: known)
    }
  }
}
