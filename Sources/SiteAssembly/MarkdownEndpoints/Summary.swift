import DocsModel

/// The line that stands for an operation in lists.
enum Summary {
  /// The first sentence of the first paragraph, without its full stop.
  static func firstSentence(of blocks: [Block]) -> String? {
    for block in blocks {
      guard case .paragraph(let inlines) = block.kind else { return nil }
      guard !isNavigation(inlines) else { continue }
      let text = sentence(inlines.plainText)
      if LabelLine(inlines)?.before.isEmpty == true, FieldLabel(text) != nil { continue }
      if !text.isEmpty { return text }
    }
    return nil
  }

  private static func sentence(_ text: String) -> String {
    var words: [Substring] = []
    for word in text.wordSlices {
      words.append(word)
      if ends(word) { break }
    }
    var sentence = words.joined(separator: " ")
    if sentence.hasSuffix(".") && !sentence.hasSuffix("..") { sentence.removeLast() }
    guard sentence.hasSuffix(":") else { return sentence }
    return isLabel(sentence) ? "" : String(sentence.dropLast())
  }

  private static func isLabel(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return FieldLabel(text) != nil || words.count <= 3 || words.contains("body")
      || words.contains { $0.hasPrefix("example") || $0.hasPrefix("sample") }
  }

  /// A paragraph of links alone, such as the way back to the top.
  private static func isNavigation(_ inlines: [Inline]) -> Bool {
    var hasLink = false
    for inline in inlines {
      switch inline {
      case .reference, .link: hasLink = true
      default:
        guard !inline.plainText.contains(where: { $0.isLetter || $0.isNumber }) else {
          return false
        }
      }
    }
    return hasLink
  }

  /// Whether a word ends a sentence; abbreviations such as `e.g.` do not.
  private static func ends(_ word: Substring) -> Bool {
    guard let last = word.last, ".!?".contains(last) else { return false }
    return !["e.g.", "i.e.", "etc.", "vs.", "cf."].contains(word.lowercased())
  }
}
