import DocsModel

/// A language as tables: for each state the constructs that may come, in order of preference.
package struct Grammar: Sendable {
  /// The rules of a state, found by the byte that a construct begins with.
  struct State: Sendable {
    let rules: [Rule]
    /// The indices of the rules for byte `b` are at `starts[b]..<starts[b + 1]` in `candidates`.
    let candidates: [UInt8]
    let starts: [UInt16]

    init(_ rules: [Rule]) {
      self.rules = rules
      var candidates: [UInt8] = []
      var starts: [UInt16] = [0]
      for byte in UInt8.min...UInt8.max {
        for index in rules.indices where rules[index].first.contains(byte) {
          candidates.append(UInt8(index))
        }
        starts.append(UInt16(candidates.count))
      }
      self.candidates = candidates
      self.starts = starts
    }
  }

  /// Code begins in the first.
  let states: [State]

  init(_ states: [Rule]...) {
    self.states = states.map(State.init)
  }
}
