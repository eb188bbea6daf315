import DocsModel

/// What names an operation: its method, its path, its summary and its marks.
struct OperationHeader {
  let operation: API.Operation
  let content: ContentRenderer

  func heading(fragment: String?, written: [Inline]?, level: Int) -> HTML {
    let title = "\(operation.method) \(operation.webhook ?? operation.path.text)"
    return content.heading(
      isEndpoint(written) ? Self.line(of: operation) : content.render(written ?? []),
      plainText: title,
      fragment: fragment,
      level: level,
      attributes: Attributes(classes: ["operation-heading"])
    )
  }

  /// Whether a writer's heading says no more than the method and the path.
  private func isEndpoint(_ written: [Inline]?) -> Bool {
    guard let text = written?.plainText else { return true }
    return text.split(separator: " ")
      == "\(operation.method) \(operation.path.text)"
      .split(separator: " ")
  }

  static func line(of operation: API.Operation) -> HTML {
    let name: HTML = operation.webhook.map { "\($0)" } ?? path(operation.path)
    return "\(MethodBadge.html(operation.method)) <code class=\"path\">\(name)</code>"
  }

  static func path(_ path: API.PathTemplate) -> HTML {
    path.writtenParts.map { part in
      part.isVariable
        ? "<span class=\"path-variable\">\(part.text)</span>" : PathText.html(part.text)
    }.joined()
  }

  var badges: HTML {
    Self.marks(of: operation).joined()
  }

  static func marks(of operation: API.Operation) -> [HTML] {
    var badges: [HTML] = []
    if operation.isDeprecated {
      badges.append("<span class=\"badge badge-deprecated\">deprecated</span>")
    }
    if operation.isStream { badges.append("<span class=\"badge badge-stream\">stream</span>") }
    if operation.webhook != nil { badges.append("<span class=\"badge\">webhook</span>") }
    return badges + operation.badges.map { "<span class=\"badge\">\($0)</span>" }
  }

  /// The summary, where the description does not begin with it.
  var summary: HTML {
    guard let summary = operation.summary, !summary.isEmpty,
      !Self.begins(operation.description.plainText, with: summary)
    else { return HTML() }
    return "<p class=\"operation-summary\">\(summary)</p>\n"
  }

  /// Whether the words are those that the text begins with, whatever stands between them.
  private static func begins(_ text: String, with summary: String) -> Bool {
    let words = words(summary, atMost: .max)
    return self.words(text, atMost: words.count) == words
  }

  private static func words(_ text: String, atMost count: Int) -> [String] {
    text.unicodeScalars
      .split(maxSplits: count) { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .prefix(count)
      .map { Substring($0).lowercased() }
  }
}

extension API.PathTemplate {
  struct WrittenPart: Equatable {
    var text: Substring
    var isVariable: Bool
  }

  /// The path as written, cut where its variables begin and end.
  var writtenParts: [WrittenPart] {
    var parts: [WrittenPart] = []
    var rest = Substring(text)
    for segment in segments {
      let length = segment.writtenLength
      let end = rest.utf8.index(rest.startIndex, offsetBy: length, limitedBy: rest.endIndex)
      let part = rest[..<(end ?? rest.endIndex)]
      let isVariable = if case .variable = segment { true } else { false }
      parts.append(WrittenPart(text: part, isVariable: isVariable))
      rest = rest[part.endIndex...]
    }
    if !rest.isEmpty { parts.append(WrittenPart(text: rest, isVariable: false)) }
    return parts
  }
}

extension API.PathTemplate.Segment {
  /// In UTF-8 bytes: a variable has a bracket at each end and colons between what it is made of.
  fileprivate var writtenLength: Int {
    switch self {
    case .literal(let text): text.utf8.count
    case .variable(let variable):
      [variable.name, variable.type, variable.pattern].compactMap(\.self)
        .reduce(1) { $0 + $1.utf8.count + 1 }
    }
  }
}
