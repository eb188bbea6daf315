/// A template, cut into what is shown as it stands and what is filled in.
struct Template: Sendable {
  indirect enum Part: Sendable {
    case markup(HTML)
    /// The steps of `page.title`.
    case variable([String])
    case section([String], isInverted: Bool, [Part])
    case partial(String)
  }

  let parts: [Part]

  /// Reads a template in which the checker has found nothing that cannot be read.
  init(_ bytes: [UInt8]) {
    var parser = TemplateParser(bytes: bytes, tags: TemplateTag.scan(bytes)[...])
    parts = parser.parts()
  }
}

private struct TemplateParser {
  let bytes: [UInt8]
  var tags: ArraySlice<TemplateTag>
  /// The end of what was read.
  var offset = 0

  /// Reads up to the end of the section that is open, or of the template.
  mutating func parts() -> [Template.Part] {
    var parts: [Template.Part] = []
    while let tag = tags.popFirst() {
      let place = place(of: tag)
      append(offset..<place.lowerBound, to: &parts)
      offset = place.upperBound
      switch tag.kind {
      case .variable: parts.append(.variable(tag.steps))
      case .section: parts.append(.section(tag.steps, isInverted: false, self.parts()))
      case .invertedSection: parts.append(.section(tag.steps, isInverted: true, self.parts()))
      case .partial: parts.append(.partial(tag.name))
      case .end: return parts
      case .comment, .unsupported, .unclosed: break
      }
    }
    append(offset..<bytes.count, to: &parts)
    return parts
  }

  private func append(_ range: Range<Int>, to parts: inout [Template.Part]) {
    guard !range.isEmpty else { return }
    parts.append(.markup(HTML(trusted: String(decoding: bytes[range], as: UTF8.self))))
  }

  /// The bytes of a tag; a tag that shows nothing itself takes its line with it where it stands
  /// alone there.
  private func place(of tag: TemplateTag) -> Range<Int> {
    guard tag.kind != .variable else { return tag.place }
    var (start, end) = (tag.place.lowerBound, tag.place.upperBound)
    while start > 0, ByteSet.blank.contains(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, (ByteSet.blank | "\r").contains(bytes[end]) { end += 1 }
    let beginsLine = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
    let endsLine = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
    guard beginsLine, endsLine else { return tag.place }
    return start..<min(end + 1, bytes.count)
  }
}

extension TemplateTag {
  fileprivate var steps: [String] { name.split(separator: ".").map(String.init) }
}
