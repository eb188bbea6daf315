/// The names that targets and references meet by.
enum ReferenceName {
  /// White space as single blanks, letters in lower case.
  static func normalized(_ text: String) -> String {
    let bytes = text.utf8
    let isNormal = bytes.allSatisfy { byte in
      byte > 0x20 && byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return isNormal ? text : text.words.joined(separator: " ").lowercased()
  }
}
