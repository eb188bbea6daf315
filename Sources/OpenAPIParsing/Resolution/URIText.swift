/// References to addresses as RFC 3986 resolves them, as far as specifications need it.
enum URIText {
  /// What stands before the first `#` and what stands after it.
  static func divided(_ reference: String) -> (address: Substring, fragment: Substring) {
    let mark = reference.utf8.firstIndex(of: UInt8(ascii: "#")) ?? reference.endIndex
    return (reference[..<mark], reference[mark...].dropFirst())
  }

  /// Whether a text begins as an address with a scheme or an authority does: `https:`, `//host`.
  static func hasScheme(_ text: Substring) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return text.hasPrefix("//")
    }
    let scheme = text.utf8[..<colon]
    guard let first = scheme.first, isLetter(first), scheme.count > 1 else {
      return text.hasPrefix("//")
    }
    return scheme.allSatisfy { byte in
      isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
  }

  /// The address that a reference means where `base` is the address of what it stands in.
  static func resolve(_ reference: Substring, against base: String) -> String {
    guard !hasScheme(reference) else { return String(reference) }
    let (origin, path) = parts(of: base)
    guard !reference.hasPrefix("/") else { return String(origin + reference) }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var steps: [Substring] = Array(folder)
    for step in reference.split(separator: "/", omittingEmptySubsequences: false) {
      switch step {
      case ".": continue
      case "..": if steps.count > 1 { steps.removeLast() }
      default: steps.append(step)
      }
    }
    return origin + steps.joined(separator: "/")
  }

  /// The path from the folder of `base` to an address below it.
  static func path(of address: String, below base: String) -> Substring? {
    guard let slash = base.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let folder = base[...slash]
    guard hasScheme(folder), address.hasPrefix(folder) else { return nil }
    return address.dropFirst(folder.count)
  }

  /// `https://host` and `/path`; an address without a scheme is all path.
  private static func parts(of address: String) -> (origin: Substring, path: Substring) {
    guard hasScheme(address[...]), let slashes = firstSlashes(in: address) else {
      return ("", address[...])
    }
    let path = address[slashes...].firstIndex(of: "/") ?? address.endIndex
    return (address[..<path], address[path...])
  }

  /// The place after `//`.
  private static func firstSlashes(in address: String) -> String.Index? {
    var previous: Character?
    for index in address.indices {
      if previous == "/", address[index] == "/" { return address.index(after: index) }
      previous = address[index]
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
