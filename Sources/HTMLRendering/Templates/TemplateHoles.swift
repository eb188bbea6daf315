/// Places in a filled template for its long values, which are put in at the end: Mustache would copy
/// them once for each template around them.
///
/// A hole is the value's name between two NULs, which no page may hold.
struct TemplateHoles {
  private static let shortestLength = 512

  private let value: (String) -> TemplateValue?

  init<Context: TemplateContext>(_ context: Context) {
    value = { name in Context.fields.first { $0.name == name }?.value(context) }
  }

  func hole(for html: HTML, named name: String) -> String? {
    html.bytes.count < Self.shortestLength ? nil : "\0\(name)\0"
  }

  /// The text with the values in their holes; a NUL that belongs to none is dropped.
  func filled(_ text: String) -> HTML {
    var text = text
    return text.withUTF8 { bytes in
      var html = HTML()
      var mayBeHole = false
      for piece in bytes.split(separator: 0, omittingEmptySubsequences: false) {
        if mayBeHole, case .html(let value)? = value(String(decoding: piece, as: UTF8.self)) {
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
