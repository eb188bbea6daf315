import DocsModel

/// Struck text between two `~~` of one level: ~~like this~~.
enum Strikethrough {
  private static let mark = Array("~~".utf8)

  static func applied(to inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: holdsMark) else { return inlines }
    var result: [Inline] = []
    var struck: [Inline]?
    for inline in inlines {
      guard case .text(let text) = inline else {
        if struck == nil { result.append(inline) } else { struck?.append(inline) }
        continue
      }
      for (index, part) in split(text).enumerated() {
        if index > 0 { toggle(&struck, in: &result, before: part) }
        guard !part.isEmpty else { continue }
        if struck == nil { result.add(.text(part)) } else { struck?.add(.text(part)) }
      }
    }
    if let open = struck { for inline in [.text("~~")] + open { result.add(inline) } }
    return result
  }

  private static func holdsMark(_ inline: Inline) -> Bool {
    guard case .text(let text) = inline else { return false }
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "~"), before == byte { return true }
      before = byte
    }
    return false
  }

  /// Opens before a word and closes after one; otherwise the mark is text.
  private static func toggle(
    _ struck: inout [Inline]?,
    in result: inout [Inline],
    before next: String
  ) {
    if let open = struck {
      if open.plainText.utf8.last.map(\.isWhitespace) == false {
        result.append(.span(open, Attributes(classes: ["strikethrough"])))
        struck = nil
      } else {
        struck?.add(.text("~~"))
      }
    } else if next.utf8.first?.isWhitespace == true {
      result.add(.text("~~"))
    } else {
      struck = []
    }
  }

  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    for byte in text.utf8 {
      part.append(byte)
      guard part.suffix(2) == mark[...] else { continue }
      parts.append(String(decoding: part.dropLast(2), as: UTF8.self))
      part = []
    }
    return parts + [String(decoding: part, as: UTF8.self)]
  }
}
