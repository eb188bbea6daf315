/// Finds the earlier use of a key in an object without comparing every pair.
struct KeyIndex {
  private var places: [String: Int] = [:]
  /// Below this number of members comparing is faster than hashing.
  private static let threshold = 12

  /// The place of the member with this key, which is to become the next one otherwise.
  mutating func place(of key: String, in members: [Node.Member]) -> Int? {
    guard members.count >= Self.threshold else {
      return members.firstIndex { $0.key == key }
    }
    if places.count < members.count {
      for place in places.count..<members.count { places[members[place].key] = place }
    }
    return places[key]
  }
}
