/// The content security policy that a page carries: the header says the same, and what only a
/// header can say.
enum PagePolicy {
  private static let opening = Array(
    "<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8
  )
  /// A page states its policy before anything is loaded.
  static let searchedLength = 2048

  static func stated(in page: [UInt8]) -> String? {
    let head = page.prefix(searchedLength)
    guard let start = head.firstRange(of: opening)?.upperBound else { return nil }
    let value = head[start...].prefix { $0 != UInt8(ascii: "\"") }
    let text = String(decoding: value, as: UTF8.self)
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    return text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? text : nil
  }
}
