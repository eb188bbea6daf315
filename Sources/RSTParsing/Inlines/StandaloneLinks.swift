import DocsModel

/// An address within plain text: one with a known scheme, or of electronic mail.
struct StandaloneLink {
  var range: Range<Int>
  var isEmail: Bool
  /// The scheme as written; nil for a mail address.
  var scheme: Range<Int>?
}

extension BlockParser {
  /// Adds plain text, with links for the addresses in it.
  func appendText(_ range: Range<Int>, to inline: inout InlineText) {
    var start = range.lowerBound
    while start < range.upperBound,
      let link = StandaloneLink(in: inline.bytes, start..<range.upperBound)
    {
      if let scheme = link.scheme {
        let name = String(decoding: inline.text.bytes[scheme], as: UTF8.self).lowercased()
        guard AddressSchemes.known.contains(name) else { break }
      }
      inline.appendPlain(start..<link.range.lowerBound)
      let shown = inline.text.unescaped(link.range)
      let reference = Reference(
        children: [.text(shown)],
        target: .address(link.isEmail ? "mailto:" + shown : shown),
        range: self.range(link.range, in: inline)
      )
      inline.inlines.append(.reference(reference))
      start = link.range.upperBound
    }
    inline.appendPlain(start..<range.upperBound)
  }
}

extension InlineText {
  mutating func appendPlain(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let string = text.unescaped(range)
    if !string.isEmpty { inlines.append(.text(string)) }
  }
}

extension StandaloneLink {
  /// Finds the first address of a text.
  init?(in bytes: [UInt8], _ text: Range<Int>) {
    var scan = LinkScan(bytes: bytes, text: text)
    for offset in text {
      let byte = bytes[offset]
      if byte == Byte.colon, let found = scan.absolute(atColon: offset) {
        self = found
        return
      }
      if byte == Byte.at, let found = scan.email(atSign: offset) {
        self = found
        return
      }
    }
    return nil
  }

  /// Whether a range starts with an address, of any scheme.
  static func isAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    StandaloneLink(in: bytes, range)?.range.lowerBound == range.lowerBound
  }
}

/// Matches docutils' pattern of an address around its colon or at-sign.
struct LinkScan {
  let bytes: [UInt8]
  let text: Range<Int>

  mutating func absolute(atColon colon: Int) -> StandaloneLink? {
    guard let start = schemeStart(before: colon), let end = addressEnd(from: colon + 1) else {
      return nil
    }
    return StandaloneLink(range: start..<end, isEmail: false, scheme: start..<colon)
  }

  private func canStart(at offset: Int) -> Bool {
    guard offset > text.lowerBound else { return true }
    let before = bytes[offset - 1]
    guard before >= 0x80 else { return InlineBytes.beforeMarkup.contains(before) }
    return Scalars.isBeforeMarkup(Scalars.last(in: bytes, before: offset))
  }

  private func canEnd(at offset: Int) -> Bool {
    guard offset < text.upperBound else { return true }
    let after = bytes[offset]
    guard after >= 0x80 else { return InlineBytes.afterMarkup.contains(after) }
    return Scalars.isAfterMarkup(Scalars.first(in: bytes, at: offset))
  }

  private func schemeStart(before colon: Int) -> Int? {
    var start = colon
    while start > text.lowerBound, isSchemeByte(bytes[start - 1]) { start -= 1 }
    while start < colon {
      if Byte.isLetter(bytes[start]), canStart(at: start) { return start }
      start += 1
    }
    return nil
  }

  private func isSchemeByte(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == Byte.plus || byte == Byte.minus || byte == Byte.dot
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || InlineBytes.address.contains(byte)
  }

  private func run(from start: Int) -> Int {
    var end = start
    while end < text.upperBound, isAddressByte(bytes[end]) { end += 1 }
    return end
  }

  /// Whether an address, or a part of it, may end before an offset.
  private func isEnd(_ offset: Int) -> Bool {
    let last = bytes[offset - 1]
    if Byte.isAlphanumeric(last) || InlineBytes.addressEnd.contains(last) { return true }
    return isAddressByte(last) && offset < text.upperBound && bytes[offset] == Byte.greater
  }

  /// The end of path, query and fragment; punctuation at the end belongs to the sentence.
  private func addressEnd(from start: Int) -> Int? {
    let path = run(from: start)
    var ends = [(start, path)]
    for mark in [UInt8(ascii: "?"), Byte.hash] {
      let from = ends[ends.count - 1].1
      guard from < text.upperBound, bytes[from] == mark, from > start, isEnd(from) else { continue }
      ends.append((from + 1, run(from: from + 1)))
    }
    for (from, to) in ends.reversed() {
      var end = to
      while end > from {
        if isEnd(end), canEnd(at: end) { return end }
        end -= 1
      }
    }
    return nil
  }

  mutating func email(atSign sign: Int) -> StandaloneLink? {
    guard sign > text.lowerBound, bytes[sign - 1] != Byte.escape,
      let start = emailStart(before: sign), let end = hostEnd(from: sign + 1)
    else { return nil }
    return StandaloneLink(range: start..<end, isEmail: true)
  }

  private func isEmailByte(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || InlineBytes.email.contains(byte)
  }

  private func emailStart(before sign: Int) -> Int? {
    var start = sign
    while start > text.lowerBound {
      let byte = bytes[start - 1]
      if byte == Byte.dot {
        guard start < sign, bytes[start] != Byte.dot else { break }
      } else if !isEmailByte(byte) {
        break
      }
      start -= 1
    }
    while start < sign {
      if isEmailByte(bytes[start]), canStart(at: start) { return start }
      start += 1
    }
    return nil
  }

  private func hostEnd(from start: Int) -> Int? {
    guard start < text.upperBound, isEmailByte(bytes[start]) else { return nil }
    var end = start
    while end < text.upperBound, isEmailByte(bytes[end]) || bytes[end] == Byte.dot { end += 1 }
    while end > start + 1 {
      if isEnd(end), canEnd(at: end) { return end }
      end -= 1
    }
    return nil
  }
}

enum EmailAddress {
  /// Whether a text is a mail address and nothing else.
  static func matches(_ text: String) -> Bool {
    guard text.utf8.contains(Byte.at) else { return false }
    let bytes = Array(text.utf8)
    guard let link = StandaloneLink(in: bytes, 0..<bytes.count) else { return false }
    return link.isEmail && link.range == 0..<bytes.count
  }
}
