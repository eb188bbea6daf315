/// The part of a shell pattern for one name of a path.
struct ShellPatternStep {
  let pattern: [Unicode.Scalar]

  /// Matches from left to right; at a mismatch the last `*` takes one character more, so the time
  /// is at most the product of the two lengths.
  func matches(_ name: [Unicode.Scalar]) -> Bool {
    var place = 0
    var index = 0
    var star: (place: Int, index: Int)?
    while index < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, index)
        place += 1
      } else if let next = placeAfter(place, taking: name[index]) {
        place = next
        index += 1
      } else if let last = star {
        star = (last.place, last.index + 1)
        place = last.place + 1
        index = last.index + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }

  /// The place behind what takes one character, or nil where it does not take this one.
  private func placeAfter(_ place: Int, taking character: Unicode.Scalar) -> Int? {
    guard place < pattern.count else { return nil }
    if pattern[place] == "?" { return place + 1 }
    if pattern[place] == "[", let (contains, end) = characterClass(at: place, character) {
      return contains ? end : nil
    }
    return pattern[place] == character ? place + 1 : nil
  }

  /// Reads `[abc]`, `[a-z]`, `[!abc]`; a bracket without its partner is itself.
  private func characterClass(
    at start: Int,
    _ character: Unicode.Scalar
  ) -> (contains: Bool, end: Int)? {
    var place = start + 1
    let isNegated = place < pattern.count && pattern[place] == "!"
    if isNegated { place += 1 }
    guard let close = pattern[place...].dropFirst().firstIndex(of: "]") else { return nil }
    var contains = false
    while place < close {
      let isRange = place + 2 < close && pattern[place + 1] == "-"
      let high = isRange ? pattern[place + 2] : pattern[place]
      if pattern[place] <= character, character <= high { contains = true }
      place += isRange ? 3 : 1
    }
    return (contains != isNegated, close + 1)
  }
}
