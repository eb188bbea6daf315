import DocsModel

/// A token of RFC 9110, section 5.6.2: what names of headers and cookies are made of.
enum HTTPToken {
  private static let bytes: ByteSet = .letter | .digit | "!#$%&'*+-.^_`|~"

  static func accepts(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(bytes.contains)
  }
}
