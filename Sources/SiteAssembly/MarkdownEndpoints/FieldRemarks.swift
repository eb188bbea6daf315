import DocsModel

/// What the text of a field says of it in passing, such as `REQUIRED.`, `(int)`, `Default is 0.`.
struct FieldRemarks {
  var isRequired: Bool?
  var type: String?
  /// Whether it may be given more than once.
  var isRepeated = false
  var defaultValue: Value?
  /// The values that it can have, where the text lists them.
  var choices: [Value] = []

  init(_ text: [Inline]) {
    let words = RemarkWord.words(in: text)
    readBeginning(of: words)
    readEnd(of: words)
    defaultValue = Self.defaultValue(in: words)
    choices = Self.choices(in: words)
    isRepeated = isRepeated || Self.saysRepeated(words)
  }

  /// Marks stand in front, each with punctuation or in brackets: `(Optional) Bool. If true …`.
  private mutating func readBeginning(of words: [RemarkWord]) {
    var isInBrackets = false
    for (index, word) in words.enumerated() {
      isInBrackets = isInBrackets || word.opensBracket
      let isBeforeDash = index + 1 < words.count && words[index + 1].isDash
      let isApart = isInBrackets || word.endsPhrase || word.isCode || isBeforeDash
      if word.isDash { continue }
      guard isApart || word.isShouted, read(word, mayBeType: isApart) else { return }
      if word.closesBracket { isInBrackets = false }
    }
  }

  /// Whether the word is a mark.
  private mutating func read(_ word: RemarkWord, mayBeType: Bool) -> Bool {
    switch word.core {
    case "required", "mandatory": isRequired = true
    case "optional": isRequired = false
    case "multiple", "repeatable", "repeated": isRepeated = true
    case let core where mayBeType && type == nil && FieldType.isKnown(core): type = core
    default: return false
    }
    return true
  }

  /// Reads a last sentence of one word, as in `… where it is kept. Optional.`.
  private mutating func readEnd(of words: [RemarkWord]) {
    guard isRequired == nil, words.count > 1, let last = words.last,
      words[words.count - 2].endsSentence || last.opensBracket && last.closesBracket
    else { return }
    if last.core == "required" { isRequired = true }
    if last.core == "optional" { isRequired = false }
  }

  /// The default, where all the text agrees on one.
  private static func defaultValue(in words: [RemarkWord]) -> Value? {
    var found: [Value] = []
    for (index, word) in words.enumerated() where word.core == "default" || word.core == "defaults"
    {
      var next = index + 1
      var isTold = word.text.hasSuffix(":") || word.text.hasSuffix("=") || word.opensBracket
      while next < words.count, ["is", "to", "value", "=", "of", ":"].contains(words[next].core) {
        isTold = isTold || words[next].core != "value"
        next += 1
      }
      guard isTold, next < words.count, let value = RemarkWord.value(of: words[next...]) else {
        continue
      }
      if !found.contains(value) { found.append(value) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The list behind `one of` and its like: code or quotations, with commas, `or` and `and`.
  private static func choices(in words: [RemarkWord]) -> [Value] {
    let openings = [["one", "of"], ["must", "be"], ["either"], ["values"], ["can", "be"]]
    let cores = words.map(\.core)
    for opening in openings {
      for start in cores.indices where cores[start...].starts(with: opening) {
        let values = words[(start + opening.count)...]
          .prefix {
            $0.isCode || $0.isQuoted || ["or", "and", "either", ":", "are"].contains($0.core)
          }
          .filter { $0.isCode || $0.isQuoted }
          .compactMap(\.value)
        if values.count > 1 { return values }
      }
    }
    return []
  }

  private static func saysRepeated(_ words: [RemarkWord]) -> Bool {
    let cores = words.map(\.core)
    if ["list", "array"].contains(cores.first), cores.dropFirst().first == "of" { return true }
    return cores.indices.dropLast().contains { index in
      ["multiple", "multiples", "several"].contains(cores[index]) && cores[index + 1] == "times"
    }
  }
}
