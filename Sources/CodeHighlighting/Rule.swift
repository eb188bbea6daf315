import DocsModel

/// What a construct of a language is shown as, and where it may stand.
struct Rule: Sendable {
  enum Place: Sendable {
    case anywhere
    case lineStart
    /// After nothing but blanks in its line.
    case firstInLine
    /// At the start of a line or after white space.
    case afterBlank
    /// Where the byte before is none of a name.
    case wordStart
    /// Where blanks are before, and before those a word.
    case behind([UInt8])
  }

  /// What the lexer goes on with.
  enum Next: Sendable {
    case same
    case state(Int)
    case push(Int)
    case pop
  }

  struct Match {
    var end: Int
    var kind: TokenKind
  }

  let first: ByteSet
  let place: Place
  let match: @Sendable (Span<UInt8>, Int) -> Match?
  let next: Next
  /// The language of what is matched.
  let embedded: Grammar?

  init(
    first: ByteSet,
    at place: Place = .anywhere,
    next: Next = .same,
    embedding grammar: Grammar? = nil,
    match: @escaping @Sendable (Span<UInt8>, Int) -> Match?
  ) {
    self.first = first
    self.place = place
    self.match = match
    self.next = next
    self.embedded = grammar
  }

  init(
    _ kind: TokenKind,
    _ pattern: Construct,
    at place: Place = .anywhere,
    next: Next = .same
  ) {
    self.init(first: pattern.first, at: place, next: next) { code, start in
      pattern.end(code, start).map { Match(end: $0, kind: kind) }
    }
  }

  /// A construct that is code of another language.
  init(
    _ grammar: Grammar,
    _ pattern: Construct,
    at place: Place = .anywhere,
    next: Next = .same
  ) {
    self.init(first: pattern.first, at: place, next: next, embedding: grammar) { code, start in
      pattern.end(code, start).map { Match(end: $0, kind: .plain) }
    }
  }
}

extension Rule {
  /// Names: words of the table, and names before `(`, which are called or declared there.
  static func words(
    _ table: WordTable,
    _ pattern: Construct = .name,
    call: TokenKind = .function,
    other: TokenKind = .plain
  ) -> Rule {
    Rule(first: pattern.first) { code, start in
      guard let end = pattern.end(code, start) else { return nil }
      if let kind = table.kind(of: start..<end, in: code) { return Match(end: end, kind: kind) }
      return Match(end: end, kind: code.has(UInt8(ascii: "("), at: end) ? call : other)
    }
  }

  /// The construct where a byte of the set follows it.
  func before(_ following: ByteSet) -> Rule {
    Rule(first: first, at: place, next: next, embedding: embedded) { [match] code, start in
      guard let found = match(code, start), code.has(following, at: found.end) else { return nil }
      return found
    }
  }

  /// A construct that is a key where a separator follows it.
  static func key(
    _ pattern: Construct,
    before separator: Character,
    otherwise kind: TokenKind
  ) -> Rule {
    let separator = separator.asciiValue ?? 0
    return Rule(first: pattern.first) { code, start in
      guard let end = pattern.end(code, start) else { return nil }
      let next = code.end(of: .whitespace, from: end)
      return Match(end: end, kind: code.has(separator, at: next) ? .key : kind)
    }
  }
}

extension Rule.Place {
  static func after(_ word: String) -> Rule.Place {
    .behind(Array(word.utf8))
  }

  func holds(at place: Int, in code: Span<UInt8>) -> Bool {
    switch self {
    case .anywhere: return true
    case .lineStart: return place == 0 || code[place - 1] == UInt8(ascii: "\n")
    case .firstInLine:
      let last = code.lastNonBlank(before: place)
      return last < 0 || code[last] == UInt8(ascii: "\n")
    case .afterBlank: return place == 0 || ByteSet.whitespace.contains(code[place - 1])
    case .wordStart: return place == 0 || !ByteSet.name.contains(code[place - 1])
    case .behind(let word):
      let start = code.lastNonBlank(before: place) + 1 - word.count
      return start >= 0 && start + word.count < place && code.starts(with: word, at: start)
        && Rule.Place.wordStart.holds(at: start, in: code)
    }
  }
}
