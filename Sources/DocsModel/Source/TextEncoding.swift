/// How the bytes of a file stand for text, where it is not UTF-8.
package enum TextEncoding: Sendable {
  case utf8
  case latin1
  case utf16

  private static let names: [String: TextEncoding] = [
    "utf8": .utf8, "utf8sig": .utf8, "ascii": .utf8, "usascii": .utf8,
    "latin1": .latin1, "iso88591": .latin1, "l1": .latin1, "latin": .latin1,
    "utf16": .utf16, "utf16le": .utf16,
  ]

  /// Reads a name as Python takes them: case, dashes and underscores do not count.
  package init?(named name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let encoding = Self.names[key] else { return nil }
    self = encoding
  }

  /// The text in UTF-8.
  package func utf8(of bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: bytes
    case .latin1: Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
    case .utf16: Self.utf8(ofUnits: bytes)
    }
  }

  /// A mark at the start says which byte of a unit comes first; without one the low byte does.
  private static func utf8(ofUnits bytes: [UInt8]) -> [UInt8] {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    let hasMark = isBigEndian || bytes.starts(with: [0xFF, 0xFE])
    let units = stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

extension SourceFile {
  /// The file with its text in UTF-8, from the encoding that the author names at `range`, if any.
  package func decoded(from name: String?, at range: SourceRange) -> Diagnosed<SourceFile> {
    guard let name, !name.isEmpty else { return repaired() }
    guard let encoding = TextEncoding(named: name) else {
      return Diagnosed(self, [.unknownEncoding(name, at: range)])
    }
    return SourceFile(id: id, path: path, bytes: encoding.utf8(of: bytes)).repaired()
  }
}

extension Diagnostic {
  fileprivate static func unknownEncoding(_ name: String, at range: SourceRange) -> Self {
    .error(
      "source-unknown-encoding",
      "unknown encoding '\(name)'",
      at: range,
      help: "name 'utf-8', 'latin-1' or 'utf-16'"
    )
  }
}
