/// Divides code into runs of one kind.
///
/// The runs follow each other without a gap from the first byte to the last, whatever the code is:
/// what no rule knows is plain.
struct Lexer {
  struct Run: Equatable {
    var kind: TokenKind
    /// The place after the last byte.
    var end: Int
  }

  private var runs: [Run] = []

  static func runs(of code: Span<UInt8>, in grammar: Grammar) -> [Run] {
    var lexer = Lexer()
    lexer.runs.reserveCapacity(code.count / 8)
    lexer.read(code, from: 0, grammar)
    return lexer.runs
  }

  /// Reads code that begins at an offset of the whole.
  private mutating func read(_ code: Span<UInt8>, from base: Int, _ grammar: Grammar) {
    var stack = [0]
    var place = 0
    while place < code.count, let current = stack.last {
      switch read(code, from: base, at: &place, grammar.states[current]) {
      case .same: break
      case .state(let state): stack[stack.count - 1] = state
      case .push(let state): stack.append(state)
      case .pop: if stack.count > 1 { stack.removeLast() }
      }
    }
    append(.plain, upTo: base + code.count, code, from: base)
  }

  /// Reads on to a rule that leaves the state, or to the end.
  private mutating func read(
    _ code: Span<UInt8>,
    from base: Int,
    at place: inout Int,
    _ state: Grammar.State
  ) -> Rule.Next {
    while place < code.count {
      let byte = Int(code[place])
      let candidates = Int(state.starts[byte])..<Int(state.starts[byte + 1])
      guard let (rule, match) = firstMatch(of: candidates, state, code, place) else {
        place += 1
        continue
      }
      if let grammar = state.rules[rule].embedded {
        append(.plain, upTo: base + place, code, from: base)
        read(code.extracting(place..<match.end), from: base + place, grammar)
      } else if match.kind != .plain {
        append(.plain, upTo: base + place, code, from: base)
        append(match.kind, upTo: base + match.end, code, from: base)
      }
      place = match.end
      if case .same = state.rules[rule].next { continue }
      return state.rules[rule].next
    }
    return .same
  }

  private func firstMatch(
    of candidates: Range<Int>,
    _ state: Grammar.State,
    _ code: Span<UInt8>,
    _ place: Int
  ) -> (rule: Int, match: Rule.Match)? {
    for candidate in candidates {
      let index = Int(state.candidates[candidate])
      guard state.rules[index].place.holds(at: place, in: code),
        let match = state.rules[index].match(code, place), match.end > place
      else { continue }
      return (index, match)
    }
    return nil
  }

  /// Adds a run; blanks between two runs of a kind join them.
  private mutating func append(
    _ kind: TokenKind,
    upTo end: Int,
    _ code: Span<UInt8>,
    from base: Int
  ) {
    guard let last = runs.last else {
      if end > 0 { runs.append(Run(kind: kind, end: end)) }
      return
    }
    guard end > last.end else { return }
    if last.kind == kind {
      runs[runs.count - 1].end = end
    } else if last.kind == .plain, runs.count > 1, runs[runs.count - 2].kind == kind,
      isBlank(runs[runs.count - 2].end..<last.end, code, from: base)
    {
      runs.removeLast()
      runs[runs.count - 1].end = end
    } else {
      runs.append(Run(kind: kind, end: end))
    }
  }

  private func isBlank(_ range: Range<Int>, _ code: Span<UInt8>, from base: Int) -> Bool {
    guard range.lowerBound >= base else { return false }
    return code.end(of: .whitespace, from: range.lowerBound - base) >= range.upperBound - base
  }
}
