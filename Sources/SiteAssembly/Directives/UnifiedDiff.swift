/// The differences of two texts as `diff -u` writes them, with three lines around each change.
enum UnifiedDiff {
  private static let context = 3
  /// Longer texts are shown as replaced: what they share would cost more than their length to find.
  private static let lengthLimit = 4000

  private struct Step {
    var sign: Character
    var line: String
    /// The numbers of the line in both texts, from 0, or of the place where it is missing.
    var old: Int
    var new: Int
  }

  static func lines(from old: [String], _ oldName: String, to new: [String], _ newName: String)
    -> [String]
  {
    let steps = steps(from: old, to: new)
    let hunks = hunks(of: steps)
    guard !hunks.isEmpty else { return [] }
    return ["--- " + oldName, "+++ " + newName] + hunks.flatMap { text(of: steps[$0]) }
  }

  private static func steps(from old: [String], to new: [String]) -> [Step] {
    let isLong = old.count + new.count > lengthLimit
    var removed = isLong ? Set(old.indices) : []
    var inserted = isLong ? Set(new.indices) : []
    for change in isLong ? [].difference(from: []) : new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var (here, there) = (0, 0)
    while here < old.count || there < new.count {
      if removed.contains(here) {
        steps.append(Step(sign: "-", line: old[here], old: here, new: there))
        here += 1
      } else if inserted.contains(there) {
        steps.append(Step(sign: "+", line: new[there], old: here, new: there))
        there += 1
      } else {
        steps.append(Step(sign: " ", line: old[here], old: here, new: there))
        (here, there) = (here + 1, there + 1)
      }
    }
    return steps
  }

  /// The changes with the lines around them; changes that are near share a hunk.
  private static func hunks(of steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in steps.indices where steps[index].sign != " " {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func text(of hunk: ArraySlice<Step>) -> [String] {
    guard let first = hunk.first else { return [] }
    let old = place(first.old, hunk.count { $0.sign != "+" })
    let new = place(first.new, hunk.count { $0.sign != "-" })
    return ["@@ -\(old) +\(new) @@"] + hunk.map { String($0.sign) + $0.line }
  }

  private static func place(_ start: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(start),0"
    case 1: "\(start + 1)"
    default: "\(start + 1),\(count)"
    }
  }
}
