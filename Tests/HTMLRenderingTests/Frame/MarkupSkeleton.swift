/// The elements and attributes of a page without their texts, as a browser reads them.
struct MarkupSkeleton {
  private(set) var tags: [String] = []
  /// The values of `href` and `src`.
  private(set) var addresses: [String] = []
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { readTag() }
      index += 1
    }
  }

  private mutating func readTag() {
    index += 1
    var tag = word(until: " >\n")
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      index += 1
      let name = word(until: "= >\n")
      guard !name.isEmpty else { continue }
      tag += " " + name
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 2
      let value = word(until: "\"")
      index += 1
      if name == "href" || name == "src" { addresses.append(value) }
    }
    tags.append(tag)
  }

  private mutating func word(until ends: StaticString) -> String {
    let start = index
    while index < bytes.count, !ends.withUTF8Buffer({ $0.contains(bytes[index]) }) { index += 1 }
    return String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
  }
}
