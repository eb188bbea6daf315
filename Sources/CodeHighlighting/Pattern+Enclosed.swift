import DocsModel

extension Construct {
  /// A construct between two texts, `"…"` or `/* … */`.
  ///
  /// One that is not closed reaches to the end of its line, or of the code where it may have
  /// several lines.
  static func enclosed(
    _ opening: String,
    _ closing: String? = nil,
    escape: Character? = nil,
    spansLines: Bool = false
  ) -> Construct {
    let open = Array(opening.utf8)
    let close = closing.map { Array($0.utf8) } ?? open
    let escape = escape?.asciiValue
    return Construct(first: ByteSet(open.prefix(1))) { code, place in
      guard code.starts(with: open, at: place) else { return nil }
      var place = place + open.count
      while place < code.count {
        let byte = code[place]
        if byte == escape {
          place = min(place + 2, code.count)
        } else if byte == close[0], code.starts(with: close, at: place) {
          return place + close.count
        } else if byte == UInt8(ascii: "\n"), !spansLines {
          return place
        } else {
          place += 1
        }
      }
      return place
    }
  }

  /// A comment that may hold others of its kind.
  static func nested(_ opening: String, _ closing: String) -> Construct {
    let open = Array(opening.utf8)
    let close = Array(closing.utf8)
    return Construct(first: ByteSet(open.prefix(1))) { code, place in
      guard code.starts(with: open, at: place) else { return nil }
      var depth = 1
      var place = place + open.count
      while place < code.count, depth > 0 {
        if code.starts(with: close, at: place) {
          depth -= 1
          place += close.count
        } else if code.starts(with: open, at: place) {
          depth += 1
          place += open.count
        } else {
          place += 1
        }
      }
      return place
    }
  }

  /// Markup of a text within a line, `*word*`: it does not begin or end with a blank.
  static func inline(_ opening: String, _ closing: String? = nil) -> Construct {
    let open = Array(opening.utf8)
    let close = closing.map { Array($0.utf8) } ?? open
    return Construct(first: ByteSet(open.prefix(1))) { code, place in
      let start = place + open.count
      guard code.starts(with: open, at: place), start < code.count,
        !ByteSet.whitespace.contains(code[start])
      else { return nil }
      let limit = min(code.count, start + longestInline)
      var end = start + 1
      while end + close.count <= limit, code[end] != UInt8(ascii: "\n") {
        if code.starts(with: close, at: end), !ByteSet.blank.contains(code[end - 1]) {
          return end + close.count
        }
        end += 1
      }
      return nil
    }
  }

  /// How many bytes are looked at for the end of inline markup.
  private static let longestInline = 500
}
