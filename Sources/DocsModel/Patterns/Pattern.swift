/// A pattern over the scalars of a text, ready to match in time linear in the text.
///
/// Thompson's construction: all threads of the program advance together, so no pattern makes
/// matching take longer than program size times text length.
package struct Pattern: Equatable, Sendable {
  enum Instruction: Equatable, Sendable {
    case scalars(ScalarSet)
    case jump(Int)
    case fork(Int, Int)
    case start
    case end
    case accept
  }

  let program: [Instruction]

  /// Whether the pattern matches from the first scalar on; text may follow, as with Python's `re.match`.
  package func matchesStart(of text: String) -> Bool {
    matches(text, isAnchored: true)
  }

  /// Whether the pattern matches any part of the text, as JSON Schema's `pattern` does.
  package func matchesPart(of text: String) -> Bool {
    matches(text, isAnchored: false)
  }

  private func matches(_ text: String, isAnchored: Bool) -> Bool {
    let text = Array(text.unicodeScalars)
    var threads = ThreadList(capacity: program.count)
    follow(0, at: 0, of: text.count, into: &threads)
    for (index, scalar) in text.enumerated() {
      if threads.accepts { return true }
      if isAnchored, threads.positions.isEmpty { return false }
      var next = ThreadList(capacity: program.count)
      for position in threads.positions {
        guard case .scalars(let set) = program[position], set.contains(scalar) else { continue }
        follow(position + 1, at: index + 1, of: text.count, into: &next)
      }
      if !isAnchored { follow(0, at: index + 1, of: text.count, into: &next) }
      threads = next
    }
    return threads.accepts
  }

  /// Adds a thread, and those that it becomes without reading a scalar.
  private func follow(_ first: Int, at index: Int, of count: Int, into list: inout ThreadList) {
    var waiting = [first]
    while let position = waiting.popLast() {
      guard list.visit(position) else { continue }
      switch program[position] {
      case .scalars: list.positions.append(position)
      case .jump(let target): waiting.append(target)
      case .fork(let left, let right): waiting += [right, left]
      case .start: if index == 0 { waiting.append(position + 1) }
      case .end: if index == count { waiting.append(position + 1) }
      case .accept: list.accepts = true
      }
    }
  }

  private struct ThreadList {
    var positions: [Int] = []
    var accepts = false
    private var seen: [Bool]

    init(capacity: Int) {
      seen = [Bool](repeating: false, count: capacity)
    }

    mutating func visit(_ position: Int) -> Bool {
      guard !seen[position] else { return false }
      seen[position] = true
      return true
    }
  }
}
