/// The values of a context and of all inside it, in the order of their fields.
struct TemplateValues {
  /// What decides which parts of a template show: what is empty, what is set, how many there are.
  private(set) var shape: [UInt8] = []
  private(set) var markup: [HTML] = []

  init(of context: some TemplateContext) {
    add(context)
  }

  private mutating func add(_ context: some TemplateContext) {
    for field in type(of: context).fields {
      switch field.value(context) {
      case .html(let html):
        shape.append(MarkupShape(of: html).rawValue)
        markup.append(html)
      case .flag(let flag): shape.append(flag ? 1 : 0)
      case .context(nil): shape.append(0)
      case .context(let inner?):
        shape.append(1)
        add(inner)
      case .list(let contexts):
        withUnsafeBytes(of: contexts.count.littleEndian) { shape.append(contentsOf: $0) }
        for context in contexts { add(context) }
      }
    }
  }
}

/// What a template's output depends on beside the markup's own place.
enum MarkupShape: UInt8 {
  case empty
  case inLine
  /// A template begins a line behind it.
  case endsLine

  init(of html: HTML) {
    self =
      switch html.bytes.last {
      case nil: .empty
      case UInt8(ascii: "\n"): .endsLine
      default: .inLine
      }
  }
}
