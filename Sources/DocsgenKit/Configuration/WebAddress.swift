/// What addresses of the site file must look like.
enum WebAddress {
  /// A scheme and a host, without a path: `https://docs.example.org`.
  static func isOrigin(_ text: String) -> Bool {
    guard let rest = afterScheme(text) else { return false }
    return !rest.isEmpty && !rest.utf8.contains { "/?#".utf8.contains($0) } && isPlain(rest)
  }

  /// A server of an API: an address, or a path on the page's own origin.
  static func isServer(_ text: String) -> Bool {
    guard !text.hasPrefix("//"), isPlain(text) else { return false }
    return text.hasPrefix("/") || afterScheme(text).map { !$0.isEmpty } == true
  }

  /// A server that requests are passed on to: an origin, with a path or without.
  static func isUpstream(_ text: String) -> Bool {
    guard let rest = afterScheme(text), isPlain(rest) else { return false }
    return rest.first.map { $0 != "/" } == true && !rest.utf8.contains { "?#@".utf8.contains($0) }
  }

  private static func afterScheme(_ text: String) -> Substring? {
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      return text.dropFirst(scheme.count)
    }
    return nil
  }

  private static func isPlain(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"\"<>\\".unicodeScalars.contains($0)
    }
  }
}
