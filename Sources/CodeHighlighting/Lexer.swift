/// Divides code into runs of one kind.
///
/// The runs follow each other without a gap from the first byte to the last, whatever the code is:
/// what no rule knows is plain.
package struct Lexer {
  package struct Run: Equatable {
    package var kind: TokenKind
    /// The place after the last byte.
    package var end: Int

    package static func plain(upTo end: Int) -> Run {
      Run(kind: .plain, end: end)
    }
  }

  private var runs: [Run] = []

  package static func runs(of code: Span<UInt8>, in grammar: Grammar) -> [Run] {
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
    append(.plain, upTo: base + code.count)
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
        append(.plain, upTo: base + place)
        read(code.extracting(place..<match.end), from: base + place, grammar)
      } else if match.kind != .plain {
        append(.plain, upTo: base + place)
        append(match.kind, upTo: base + match.end)
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

  private mutating func append(_ kind: TokenKind, upTo end: Int) {
    guard end > runs.last?.end ?? 0 else { return }
    if runs.last?.kind == kind {
      runs[runs.count - 1].end = end
    } else {
      runs.append(Run(kind: kind, end: end))
    }
  }
}
