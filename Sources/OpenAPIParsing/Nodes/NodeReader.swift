package import DocsModel

/// Reads JSON and YAML files into one located tree.
package struct NodeReader: Sendable {
  /// How deep arrays and objects may nest: deeper ones would not fit on the stacks of later stages.
  static let depthLimit = 200

  package init() {}

  /// Reads a file as JSON or YAML by its name, and by its first byte where the name is silent.
  ///
  /// - Returns: nil where the file is malformed; an empty YAML file is null.
  package func read(_ file: SourceFile) -> Diagnosed<Node?> {
    if let format = Self.utf16(file.bytes) {
      let place = SourceRange.startOfFile(file.id)
      return Diagnosed(nil, [.wrongEncoding(format, isJSON: Self.isJSON(file), at: place)])
    }
    if Self.isJSON(file) {
      var reader = JSONReader(file)
      return reader.read()
    }
    var reader = YAMLReader(file)
    return reader.read()
  }

  private static func isJSON(_ file: SourceFile) -> Bool {
    if file.path.hasSuffix(".json") { return true }
    if file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml") { return false }
    let first = file.bytes.first { $0 > UInt8(ascii: " ") && $0 < 0x80 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The name of the encoding whose mark, or whose zero bytes, the file begins with.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0, 1...0x7F): return "UTF-16, big endian"
    case (0xFF, 0xFE), (1...0x7F, 0): return "UTF-16, little endian"
    default: return nil
    }
  }
}
