import DocsModel

/// What a value must be like, in words: `1 to 64 characters`.
struct ConstraintWords {
  let constraints: API.Constraints

  var sentences: [HTML] {
    var sentences: [HTML] = []
    let range = numberRange
    if !range.isEmpty { sentences.append(HTML(text: range)) }
    if let step = constraints.multipleOf { sentences.append("a multiple of \(step)") }
    sentences += [
      count(constraints.minLength, constraints.maxLength, "character"),
      count(constraints.minItems, constraints.maxItems, "item"),
      count(constraints.minProperties, constraints.maxProperties, "property", "properties"),
    ].compactMap(\.self)
    if constraints.uniqueItems { sentences.append("no item twice") }
    if let separator { sentences.append("items separated by \(separator)") }
    if let pattern = constraints.pattern { sentences.append("matches <code>\(pattern)</code>") }
    if let type = constraints.contentMediaType { sentences.append("holds <code>\(type)</code>") }
    if let encoding = constraints.contentEncoding {
      sentences.append("encoded as <code>\(encoding)</code>")
    }
    return sentences
  }

  private var separator: HTML? {
    constraints.separator.map { separator in
      switch separator {
      case " ": "blanks"
      case "\t": "tabs"
      default: "<code>\(separator)</code>"
      }
    }
  }

  private var numberRange: String {
    let exclusive = [
      constraints.exclusiveMinimum.map { "more than " + $0 },
      constraints.exclusiveMaximum.map { "less than " + $0 },
    ].compactMap(\.self)
    if exclusive.isEmpty, let minimum = constraints.minimum, let maximum = constraints.maximum {
      return minimum == maximum ? "exactly \(minimum)" : "\(minimum) to \(maximum)"
    }
    let inclusive = [
      constraints.minimum.map { "at least " + $0 }, constraints.maximum.map { "at most " + $0 },
    ].compactMap(\.self)
    return (inclusive + exclusive).joined(separator: " and ")
  }

  private func count(
    _ minimum: String?,
    _ maximum: String?,
    _ unit: String,
    _ units: String? = nil
  ) -> HTML? {
    let least = minimum == "0" ? nil : minimum
    let plural = units ?? unit + "s"
    switch (least, maximum) {
    case (nil, nil): return nil
    case (let least?, nil): return "at least \(least) \(least == "1" ? unit : plural)"
    case (nil, let most?): return "at most \(most) \(most == "1" ? unit : plural)"
    case (let least?, let most?) where least == most:
      return "exactly \(most) \(most == "1" ? unit : plural)"
    case (let least?, let most?): return "\(least) to \(most) \(plural)"
    }
  }
}
