import DocsModel

/// The values that a writer gave as examples of a field: short ones in a line, others below it.
struct SchemaExamples {
  /// Those with a name and a text of their own.
  var examples: [API.Example] = []
  var values: [Value] = []

  var sentences: [HTML] {
    let short = all.filter { $0.isPlain && $0.isShort }.compactMap { $0.value }
    guard !short.isEmpty else { return [] }
    return ["for example \(short.map(ValueCode.html).joined(separator: ", "))"]
  }

  /// What is told beside an example, and the values that take more than a line.
  var details: HTML {
    let rest = all.filter { !($0.isPlain && $0.isShort) }
    return rest.map { example in
      let title = example.summary ?? example.name ?? "Example"
      let text = example.description.plainText
      let words: HTML = text.isEmpty ? HTML() : "<p>\(text)</p>\n"
      guard !example.isShort || !words.isEmpty else {
        return "<p class=\"example\">\(title): \(short(example))</p>\n"
      }
      return """
        <details class="nested"><summary>\(title)</summary>
        \(words)\(code(of: example))</details>
        """
    }.joined()
  }

  private var all: [API.Example] {
    var seen: [Value] = []
    let own = examples + values.map { API.Example(value: $0) }
    return own.filter { example in
      guard let value = example.value, example.isPlain else { return true }
      defer { seen.append(value) }
      return !seen.contains(value)
    }
  }

  private func short(_ example: API.Example) -> HTML {
    if let value = example.value { return ValueCode.html(value) }
    if let text = example.serializedValue { return "<code>\(text)</code>" }
    return ExampleLink.html(example) ?? HTML()
  }

  private func code(of example: API.Example) -> HTML {
    let texts = [example.serializedValue, example.value.map { JSONText.indented($0) }]
    let blocks: [HTML] = texts.compactMap(\.self).map { text in
      """
      <div class="highlight"><pre tabindex="0"><code class="language-json">\(text)\
      </code></pre></div>

      """
    }
    return "\(blocks)\(ExampleLink.html(example).map { "<p>\($0)</p>\n" } ?? HTML())"
  }
}

/// Where a value stands that is not in the sources.
enum ExampleLink {
  static func html(_ example: API.Example) -> HTML? {
    guard example.value == nil, example.serializedValue == nil,
      let written = example.externalValue
    else { return nil }
    guard let address = ExternalAddress.safe(written) else { return "<code>\(written)</code>" }
    return "<a class=\"external\" href=\"\(address)\">\(written)</a>"
  }
}

extension API.Example {
  /// Whether it is a value and no more.
  fileprivate var isPlain: Bool {
    name == nil && summary == nil && description.isEmpty && value != nil && serializedValue == nil
  }

  fileprivate var isShort: Bool {
    guard let value else { return (serializedValue?.utf8.count ?? 0) <= 120 }
    switch value {
    case .array(let elements):
      return elements.count <= 4 && JSONText.compact(value).utf8.count <= 80
    case .object(let members): return members.isEmpty
    case .null, .boolean, .number, .string: return JSONText.compact(value).utf8.count <= 120
    }
  }
}
