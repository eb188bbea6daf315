import DocsModel

extension DirectiveDefinition {
  /// `only:: html and not draft`: content for builds that have these tags.
  static let only = DirectiveDefinition(
    names: ["only"],
    syntax: DirectiveSyntax(argument: .required, content: .blocks, allowsSections: true)
  ) { use, expander in
    let tags = Set(expander.project.configuration.tags).union(["html", "builder_html"])
    var condition = TagCondition(use.argument)
    guard let holds = condition.holds(for: tags) else {
      expander.report(.malformedCondition(use.argument, at: use.directive.argumentRange))
      return expander.rewrite(use.blocks)
    }
    return holds ? expander.rewrite(use.blocks) : []
  }
}

/// Tags joined by `and`, `or`, `not` and parentheses.
private struct TagCondition {
  private var words: ArraySlice<String>
  private var depth = 0

  init(_ text: String) {
    var spaced = ""
    for scalar in text.unicodeScalars {
      spaced += scalar == "(" || scalar == ")" ? " \(scalar) " : String(scalar)
    }
    words = spaced.words[...]
  }

  /// - Returns: nil for what is no condition.
  mutating func holds(for tags: Set<String>) -> Bool? {
    let result = choice(tags)
    return words.isEmpty ? result : nil
  }

  private mutating func choice(_ tags: Set<String>) -> Bool? {
    var result = both(tags)
    while words.first == "or" {
      words.removeFirst()
      let right = both(tags)
      result = result.flatMap { left in right.map { left || $0 } }
    }
    return result
  }

  private mutating func both(_ tags: Set<String>) -> Bool? {
    var result = single(tags)
    while words.first == "and" {
      words.removeFirst()
      let right = single(tags)
      result = result.flatMap { left in right.map { left && $0 } }
    }
    return result
  }

  private mutating func single(_ tags: Set<String>) -> Bool? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50, let word = words.popFirst() else { return nil }
    switch word {
    case "not": return single(tags).map { !$0 }
    case "(":
      let result = choice(tags)
      return words.popFirst() == ")" ? result : nil
    case "and", "or", ")": return nil
    default: return tags.contains(word)
    }
  }
}
