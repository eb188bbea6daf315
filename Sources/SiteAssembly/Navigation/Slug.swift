import DocsModel

/// Names as parts of addresses: lower-case letters of ASCII, digits and `-`.
enum Slug {
  private static let limit = 80
  /// What some file systems keep for devices.
  private static let reserved: Set<String> = ["con", "prn", "aux", "nul", "index"]

  /// `Get user by ID` is `get-user-by-id`; with `splitsWords`, `GetUserByID` is so too.
  static func of(_ text: String, fallback: String, splitsWords: Bool = false) -> String {
    var slug: [UInt8] = []
    var needsHyphen = false
    var lastWasLower = false
    for byte in text.utf8.prefix(400) {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let lower = isUpper ? byte | 0x20 : byte
      guard isWord(lower) else {
        needsHyphen = !slug.isEmpty
        lastWasLower = false
        continue
      }
      if needsHyphen || (splitsWords && isUpper && lastWasLower) { slug.append(UInt8(ascii: "-")) }
      needsHyphen = false
      lastWasLower = !isUpper
      slug.append(lower)
    }
    let name = String(decoding: slug.prefix(limit), as: UTF8.self)
    guard !name.isEmpty else { return fallback }
    return reserved.contains(name) ? name + "-1" : name
  }

  /// A name that keeps its capitals, dots and underscores: `v1.GetUser_Response`.
  static func keepingCase(_ text: String, fallback: String) -> String {
    var slug: [UInt8] = []
    for byte in text.utf8.prefix(limit) {
      let isWord = isWord(byte | 0x20) && byte >= 0x30 || byte == UInt8(ascii: "_")
      if isWord {
        slug.append(byte)
      } else if !slug.isEmpty {
        slug.append(byte == UInt8(ascii: ".") ? byte : UInt8(ascii: "-"))
      }
    }
    while slug.last == UInt8(ascii: ".") || slug.last == UInt8(ascii: "-") { slug.removeLast() }
    let name = String(decoding: slug, as: UTF8.self)
    guard name.utf8.contains(where: { isWord($0 | 0x20) }) else { return fallback }
    return reserved.contains(name.lowercased()) ? name + "-1" : name
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Names that no other thing has.
enum UniqueName {
  static func first(like name: String, notIn taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}

/// The addresses of the site's pages, unique also where a file system knows no capitals.
struct PagePathTable: Sendable {
  private var taken: Set<String> = []

  init() {}

  func contains(_ path: String) -> Bool { taken.contains(path.lowercased()) }

  /// Takes `folder/name.html`, or the first `folder/name-2.html` that is free.
  mutating func take(_ folder: String, _ name: String) -> PagePath {
    let base = folder.isEmpty ? name : folder + "/" + name
    var path = base
    var number = 2
    while !taken.insert(path.lowercased() + ".html").inserted {
      path = "\(base)-\(number)"
      number += 1
    }
    return PagePath(path + ".html")
  }
}
