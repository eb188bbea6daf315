/// The words with a meaning of their own, in a hash table over bytes.
struct WordTable: Sendable {
  private struct Entry: Sendable {
    var word: [UInt8]
    var kind: TokenKind
  }

  private var slots: [Int16]
  private var entries: [Entry] = []
  private let ignoresCase: Bool
  private var longest = 0

  /// Words stand between blanks; a word that is in two groups is of the first.
  init(_ groups: KeyValuePairs<TokenKind, String>, ignoresCase: Bool = false) {
    let words = groups.map { kind, words in (kind, words.split(separator: " ")) }
    let count = words.reduce(0) { $0 + $1.1.count }
    var size = 16
    while size < count * 3 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    self.ignoresCase = ignoresCase
    for (kind, group) in words {
      for word in group { insert(Array(word.utf8), kind) }
    }
  }

  private mutating func insert(_ word: [UInt8], _ kind: TokenKind) {
    var slot = word.span.hash(of: 0..<word.count, fold: fold) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(entries.count)
    entries.append(Entry(word: word, kind: kind))
    longest = max(longest, word.count)
  }

  /// Letters of both cases are one where the table is written in lower case.
  private var fold: UInt8 { ignoresCase ? 0x20 : 0 }

  func kind(of range: Range<Int>, in code: Span<UInt8>) -> TokenKind? {
    guard range.count <= longest else { return nil }
    var slot = code.hash(of: range, fold: fold) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if matches(entries[index].word, range, code) { return entries[index].kind }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ word: [UInt8], _ range: Range<Int>, _ code: Span<UInt8>) -> Bool {
    guard word.count == range.count else { return false }
    for index in word.indices
    where word[index] | fold != code[range.lowerBound + index] | fold {
      return false
    }
    return true
  }
}

extension Span<UInt8> {
  /// FNV-1a.
  fileprivate func hash(of range: Range<Int>, fold: UInt8) -> Int {
    var hash: UInt32 = 2_166_136_261
    for place in range { hash = (hash ^ UInt32(self[place] | fold)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
