/// The forms that names are compared in.
enum NameNormalization {
  /// Runs of white space become one blank, letters small.
  static func full(_ name: String) -> String {
    whitespace(name.lowercased())
  }

  static func whitespace(_ name: String) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      let words = name.unicodeScalars.split { $0.properties.isWhitespace }
      return words.map { String($0) }.joined(separator: " ")
    }
    var result: [UInt8] = []
    var isPending = false
    for byte in name.utf8 {
      if Byte.isBlank(byte) {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(Byte.space) }
      isPending = false
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
