extension SourceFile {
  /// The file with replacement characters for what is not UTF-8, whose first place is told.
  package func repaired() -> Diagnosed<SourceFile> {
    guard String(validating: bytes, as: UTF8.self) == nil else { return Diagnosed(self, []) }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let fault = zip(bytes, repaired).prefix { $0 == $1 }.count
    return Diagnosed(
      SourceFile(id: id, path: path, bytes: repaired),
      [.invalidUTF8(at: range(ofByte: min(fault, bytes.count - 1)))]
    )
  }

  private func range(ofByte offset: Int) -> SourceRange {
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    var position = SourcePosition(line: 1, column: 1)
    for (index, byte) in bytes[..<offset].enumerated() {
      let ends = byte == lineFeed || byte == carriageReturn && bytes[index + 1] != lineFeed
      position.line += ends ? 1 : 0
      position.column = ends ? 1 : position.column + 1
    }
    var end = position
    end.column += 1
    return SourceRange(file: id, start: position, end: end)
  }
}

extension Diagnostic {
  static func invalidUTF8(at range: SourceRange) -> Self {
    .error(
      "source-invalid-utf8",
      "the text is not UTF-8 from here on",
      at: range,
      help: "save the file in UTF-8"
    )
  }
}
