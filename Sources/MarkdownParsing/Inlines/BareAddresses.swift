import DocsModel

/// Links for addresses that stand in a text without any marks: `https://…` and `www.…`.
enum BareAddresses {
  static func linked(in inlines: [Inline], at range: SourceRange) -> [Inline] {
    inlines.flatMap { inline in
      if case .text(let text) = inline { linked(text, at: range) } else { [inline] }
    }
  }

  private static func linked(_ text: String, at range: SourceRange) -> [Inline] {
    let bytes = Array(text.utf8)
    guard text.utf8.count > 8,
      bytes.contains(UInt8(ascii: ":")) || bytes.contains(UInt8(ascii: "w"))
    else { return [.text(text)] }
    var result: [Inline] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let end = addressEnd(in: bytes, at: index) else {
        index += 1
        continue
      }
      if start < index { result.append(.text(bytes[start..<index].text)) }
      result.append(link(bytes[index..<end].text, at: range))
      start = end
      index = end
    }
    if start < bytes.count { result.append(.text(bytes[start...].text)) }
    return result
  }

  private static func link(_ address: String, at range: SourceRange) -> Inline {
    let target = address.hasPrefix("www.") ? "http://" + address : address
    return .reference(
      Reference(children: [.text(address)], target: .address(target), range: range)
    )
  }

  private static func addressEnd(in bytes: [UInt8], at index: Int) -> Int? {
    guard Array("hwf".utf8).contains(bytes[index]),
      index == 0 || bytes[index - 1].isWhitespace || Array("*_~(".utf8).contains(bytes[index - 1]),
      let domain = domainStart(bytes[index...])
    else { return nil }
    let rest = bytes[domain...]
    guard let first = rest.first, first.isLetter || first.isDigit || first == UInt8(ascii: "[")
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
