import DocsModel

/// Links for addresses that stand in a text without any marks: `https://…` and `www.…`.
enum BareAddresses {
  static func linked(in inlines: [Inline], places: inout InlinePlaces) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      if case .text(let text) = inline {
        result += linked(text, places: &places)
      } else {
        result.append(inline)
      }
    }
    return result
  }

  private static func linked(_ text: String, places: inout InlinePlaces) -> [Inline] {
    guard mayHold(text) else { return [.text(text)] }
    let bytes = Array(text.utf8)
    var result: [Inline] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let end = addressEnd(in: bytes, at: index) else {
        index += 1
        continue
      }
      if start < index { result.append(.text(bytes[start..<index].text)) }
      let address = bytes[index..<end].text
      result.append(link(address, at: places.range(of: address)))
      start = end
      index = end
    }
    if start < bytes.count { result.append(.text(bytes[start...].text)) }
    return result
  }

  /// A quick look: an address has `//` or `www`.
  private static func mayHold(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte == before, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "w") { return true }
      before = byte
    }
    return false
  }

  private static func link(_ address: String, at range: SourceRange) -> Inline {
    let target = address.hasPrefix("www.") ? "http://" + address : address
    return .reference(
      Reference(children: [.text(address)], target: .address(target), range: range)
    )
  }

  private static func addressEnd(in bytes: [UInt8], at index: Int) -> Int? {
    let first = bytes[index]
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") || first == UInt8(ascii: "f"),
      index == 0 || bytes[index - 1].isWhitespace || Array("*_~(".utf8).contains(bytes[index - 1]),
      let domain = domainStart(bytes[index...])
    else { return nil }
    let rest = bytes[domain...]
    guard let host = rest.first, host.isLetter || host.isDigit || host == UInt8(ascii: "[")
    else { return nil }
    let end = rest.firstIndex { $0.isWhitespace || $0 == UInt8(ascii: "<") } ?? bytes.count
    let address = withoutPunctuation(bytes[index..<end])
    return address.endIndex > domain && hasDomain(address[domain...], isPlain: domain == index)
      ? address.endIndex : nil
  }

  /// Where the name of the host begins; `www.` is a part of it.
  private static func domainStart(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.starts(with: "http://") { return bytes.startIndex + 7 }
    if bytes.starts(with: "https://") { return bytes.startIndex + 8 }
    if bytes.starts(with: "ftp://") { return bytes.startIndex + 6 }
    return bytes.starts(with: "www.") ? bytes.startIndex : nil
  }

  private static func hasDomain(_ rest: ArraySlice<UInt8>, isPlain: Bool) -> Bool {
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    return !isPlain || host.dropFirst(4).contains { $0.isLetter || $0.isDigit }
  }

  /// Where `&name;` begins at the end of an address.
  private static func characterReference(_ address: ArraySlice<UInt8>) -> Int? {
    guard let start = address.lastIndex(of: UInt8(ascii: "&")) else { return nil }
    let name = address[(start + 1)...].dropLast()
    return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isDigit } ? start : nil
  }

  /// Leaves out what belongs to the sentence: marks at the end, and a `)` without its `(`.
  private static func withoutPunctuation(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let marks = Array("?!.,:*_~'\";".utf8)
    let close = UInt8(ascii: ")")
    let opened = address.count { $0 == UInt8(ascii: "(") }
    var closed = address.count { $0 == close }
    var address = address
    while let last = address.last {
      if last == UInt8(ascii: ";"), let reference = characterReference(address) {
        address = address[..<reference]
        continue
      }
      if last == close, closed > opened {
        closed -= 1
      } else if !marks.contains(last) {
        break
      }
      address.removeLast()
    }
    return address
  }
}
