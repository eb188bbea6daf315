/// Places in a filled template for its long values, which are put in at the end: Mustache would copy
/// them once for each template around them.
///
/// A hole is the value's name between two NULs, which no page may hold.
struct TemplateHoles {
  private static let shortestLength = 512

  let context: any TemplateContext

  func hole(for html: HTML, named name: String) -> String? {
    html.bytes.count < Self.shortestLength ? nil : "\0\(name)\0"
  }

  private func value(of name: Slice<UnsafeBufferPointer<UInt8>>) -> TemplateValue? {
    context.value(named: String(decoding: name, as: UTF8.self))
  }

  /// The text with the values in their holes; a NUL that belongs to none is dropped.
  func filled(_ text: String) -> HTML {
    var text = text
    return text.withUTF8 { bytes in
      var html = HTML()
      var mayBeHole = false
      for piece in bytes.split(separator: 0, omittingEmptySubsequences: false) {
        if mayBeHole, case .html(let value)? = value(of: piece) {
          html.append(value)
          mayBeHole = false
        } else {
          html.append(trusted: piece)
          mayBeHole = true
        }
      }
      return html
    }
  }
}
