import DocsModel

extension Grammar {
  /// The language of code: the one that the writer names, or one that shows beyond doubt.
  package static func of(_ code: Span<UInt8>, named name: String?) -> Grammar? {
    guard let name else { return guess(code) }
    let grammar = named(name)
    // Samples of commands are often called bash though they show a session.
    let isShell = ["bash", "sh", "shell", "zsh"].contains(name.lowercased())
    return isShell && code.starts(with: Array("$ ".utf8), at: 0) ? .console : grammar
  }

  private static func guess(_ code: Span<UInt8>) -> Grammar? {
    if code.starts(with: Array("$ ".utf8), at: 0) { return .console }
    if code.starts(with: Array(">>> ".utf8), at: 0) { return .pythonConsole }
    if code.beginsAsHTTP { return .http }
    return code.looksLikeJSON ? .json : nil
  }
}

extension Span<UInt8> {
  /// Whether the first line is that of a request or an answer.
  fileprivate var beginsAsHTTP: Bool {
    let end = lineEnd(from: 0)
    if let version = Construct.httpVersion.end(self, 0) {
      return self.end(of: .digit, from: Swift.min(version + 1, count)) == version + 4
    }
    let method = self.end(of: .upper, from: 0)
    guard method > 2, has(UInt8(ascii: " "), at: method) else { return false }
    let path = self.end(of: ~" \n", from: method + 1)
    guard path < end, let version = Construct.httpVersion.end(self, path + 1) else { return false }
    return version == self.end(of: ~"\r\n", from: path + 1)
  }

  /// Whether it begins as an object or an array of JSON does, and ends as that.
  fileprivate var looksLikeJSON: Bool {
    let start = end(of: .whitespace, from: 0)
    guard has("{[", at: start), let last = lastText, last > start else { return false }
    let isObject = self[start] == UInt8(ascii: "{")
    guard self[last] == UInt8(ascii: isObject ? "}" : "]") else { return false }
    let first = end(of: .whitespace, from: start + 1)
    guard isObject else { return first == last || has("{[\"-0123456789", at: first) }
    guard first < last else { return true }
    guard let key = Construct.enclosed("\"", escape: "\\").end(self, first) else { return false }
    return has(UInt8(ascii: ":"), at: end(of: .whitespace, from: key))
  }

  private var lastText: Int? {
    var place = count - 1
    while place >= 0, ByteSet.whitespace.contains(self[place]) { place -= 1 }
    return place < 0 ? nil : place
  }
}
