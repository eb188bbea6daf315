/// Identifiers as docutils makes them of names: `[a-z](-?[a-z0-9]+)*`.
enum Identifier {
  /// Letters with accents lose them, other characters become hyphens; it may come out empty.
  static func make(of name: String) -> String {
    var result: [UInt8] = []
    var isPending = false
    func append(_ byte: UInt8) {
      if Byte.isDigit(byte), result.isEmpty { return }
      if isPending, !result.isEmpty { result.append(Byte.minus) }
      isPending = false
      result.append(byte)
    }
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if Byte.isAlphanumeric(byte) { append(byte) } else { isPending = true }
      } else {
        latin(scalar).utf8.forEach(append)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The plain letters of a Latin letter, found by its Unicode name.
  private static func latin(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ß": return "sz"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ı": return "i"
    case "ﬁ": return "fi"
    case "ﬂ": return "fl"
    case "ﬀ": return "ff"
    default: break
    }
    guard let name = scalar.properties.name else { return "" }
    for prefix in ["LATIN SMALL LETTER ", "FULLWIDTH LATIN SMALL LETTER "]
    where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      guard rest.count == 1 || rest.dropFirst().hasPrefix(" WITH ") else { return "" }
      return rest.prefix(1).lowercased()
    }
    for prefix in ["FULLWIDTH DIGIT ", "SUPERSCRIPT ", "SUBSCRIPT "] where name.hasPrefix(prefix) {
      return scalar.properties.numericValue.map { String(Int($0)) } ?? ""
    }
    return ""
  }
}
