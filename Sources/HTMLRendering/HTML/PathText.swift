/// A path of an API, which a narrow window breaks after a slash before it breaks a word.
enum PathText {
  /// Renders a path or a piece of it; copied, it is the same text.
  static func html(_ text: some StringProtocol) -> HTML {
    text.split(separator: "/", omittingEmptySubsequences: false)
      .map { HTML(text: $0) }
      .joined(separator: "/<wbr>")
  }
}
