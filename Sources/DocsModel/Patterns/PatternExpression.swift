/// A pattern as a tree, between its text and its program.
package indirect enum PatternExpression: Equatable, Sendable {
  case empty
  case scalars(ScalarSet)
  case start
  case end
  case sequence([PatternExpression])
  case choice([PatternExpression])
  case repetition(PatternExpression, minimum: Int, maximum: Int?)

  /// The most instructions that a pattern may take, so that nested counts cannot fill the memory.
  private static let limit = 20_000

  /// - Returns: nil when the pattern is too large.
  package func compiled() -> Pattern? {
    guard size < Self.limit else { return nil }
    var program: [Pattern.Instruction] = []
    append(to: &program)
    program.append(.accept)
    return Pattern(program: program)
  }

  private var size: Int {
    switch self {
    case .empty: 0
    case .scalars, .start, .end: 1
    case .sequence(let parts): parts.reduce(0) { Self.sum($0, $1.size) }
    case .choice(let parts): parts.reduce(0) { Self.sum($0, Self.sum($1.size, 2)) }
    case .repetition(let part, let minimum, let maximum):
      Self.product(Self.sum(part.size, 2), max(maximum ?? (minimum + 1), 1))
    }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int { min(left + right, limit) }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? limit : min(value, limit)
  }

  private func append(to program: inout [Pattern.Instruction]) {
    switch self {
    case .empty: break
    case .scalars(let set): program.append(.scalars(set))
    case .start: program.append(.start)
    case .end: program.append(.end)
    case .sequence(let parts):
      for part in parts { part.append(to: &program) }
    case .choice(let parts): Self.appendChoice(parts[...], to: &program)
    case .repetition(let part, let minimum, let maximum):
      for _ in 0..<minimum { part.append(to: &program) }
      guard let maximum else {
        part.appendLoop(to: &program)
        return
      }
      part.appendOptional(count: maximum - minimum, to: &program)
    }
  }

  private static func appendChoice(
    _ parts: ArraySlice<PatternExpression>,
    to program: inout [Pattern.Instruction]
  ) {
    var exits: [Int] = []
    for (offset, part) in parts.enumerated() {
      guard offset < parts.count - 1 else {
        part.append(to: &program)
        break
      }
      let fork = program.count
      program.append(.accept)
      part.append(to: &program)
      exits.append(program.count)
      program.append(.accept)
      program[fork] = .fork(fork + 1, program.count)
    }
    for exit in exits { program[exit] = .jump(program.count) }
  }

  private func appendLoop(to program: inout [Pattern.Instruction]) {
    let fork = program.count
    program.append(.accept)
    append(to: &program)
    program.append(.jump(fork))
    program[fork] = .fork(fork + 1, program.count)
  }

  private func appendOptional(count: Int, to program: inout [Pattern.Instruction]) {
    var forks: [Int] = []
    for _ in 0..<max(0, count) {
      forks.append(program.count)
      program.append(.accept)
      append(to: &program)
    }
    for fork in forks { program[fork] = .fork(fork + 1, program.count) }
  }
}
