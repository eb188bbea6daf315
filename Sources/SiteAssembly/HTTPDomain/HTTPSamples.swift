import DocsModel

/// Finds the requests and answers that a writer shows in ``code-block:: http`` below an operation.
///
/// They become samples of the operation; a part of it stands where they were. A line such as
/// `**Example request**:` right before one is its label.
struct HTTPSamples {
  /// Words that make the line before a sample its label.
  private static let labelWords = ["answer", "example", "reply", "request", "response", "sample"]

  private(set) var samples: [API.Sample] = []
  private let method: String

  init(of method: String) {
    self.method = method
  }

  mutating func taken(from blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      guard case .literalBlock(let literal) = block.kind,
        let message = HTTPMessage(literal), isOwn(message)
      else {
        result.append(block)
        continue
      }
      let label = literal.caption ?? result.last.flatMap(Self.label)
      if literal.caption == nil, label != nil { result.removeLast() }
      samples.append(
        API.Sample(
          role: message.role,
          label: label.map { Self.words(of: $0) } ?? message.label,
          language: "http",
          text: literal.text
        )
      )
      let part = OperationPart(label: label, selection: .samples(indices: [samples.count - 1]))
      result.append(
        Block(kind: .operationPart(part), attributes: block.attributes, range: block.range)
      )
    }
    return result
  }

  /// Whether it is an answer, or a request of the operation's method.
  private func isOwn(_ message: HTTPMessage) -> Bool {
    guard case .request(let method) = message else { return true }
    return method == self.method || self.method == "ANY"
  }

  private static func label(_ block: Block) -> [Inline]? {
    guard case .paragraph(let inlines) = block.kind, block.attributes == .none else { return nil }
    let text = inlines.plainText.trimmed.lowercased()
    let words = text.words
    let isHeading = text.hasSuffix(":") || inlines.allSatisfy(\.isStrong)
    guard isHeading, words.count <= 8 else { return nil }
    return labelWords.contains { word in words.contains { $0.hasPrefix(word) } } ? inlines : nil
  }

  private static func words(of label: [Inline]) -> String {
    let text = label.plainText.trimmed
    return text.hasSuffix(":") ? text.dropLast().trimmed : text
  }
}

/// What an HTTP message is by its first line.
private enum HTTPMessage {
  case request(method: String)
  case answer(status: String)

  init?(_ literal: LiteralBlock) {
    guard literal.language?.lowercased() == "http" else { return nil }
    let line = literal.text.split(separator: "\n").first.map { $0.words } ?? []
    guard let first = line.first else { return nil }
    if first.hasPrefix("HTTP/"), line.count > 1, line[1].utf8.count == 3, Int(line[1]) != nil {
      self = .answer(status: line.dropFirst().joined(separator: " "))
      return
    }
    let isMethod = first.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard isMethod, line.count == 2 || line.count == 3 && line[2].hasPrefix("HTTP/") else {
      return nil
    }
    self = .request(method: first)
  }

  var role: API.Sample.Role {
    switch self {
    case .request: .request
    case .answer: .response
    }
  }

  var label: String? {
    switch self {
    case .request: nil
    case .answer(let status): "Response: " + status
    }
  }
}

extension Inline {
  fileprivate var isStrong: Bool {
    switch self {
    case .strong: true
    case .text(let text): text.trimmed.isEmpty || text.trimmed == ":"
    default: false
    }
  }
}
