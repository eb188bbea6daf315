import DocsModel

/// The place of a value: a file and a JSON pointer (RFC 6901) in it.
struct Address: Hashable {
  var file: SourceFile.ID
  /// Empty for the whole file; else `/` and a key for each step, with `~0` for `~`, `~1` for `/`.
  var pointer: String

  init(file: SourceFile.ID, pointer: String) {
    self.file = file
    self.pointer = pointer
  }

  /// The address of a member of a map.
  init(file: SourceFile.ID, map: String, key: String) {
    self.file = file
    self.pointer = map + "/" + Self.escaped(key)
  }

  /// The keys on the way.
  var steps: [String] {
    pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
      Self.unescaped($0)
    }
  }

  private static func escaped(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return key
    }
    return key.reduce(into: "") { result, character in
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.append(character)
      }
    }
  }

  private static func unescaped(_ step: Substring) -> String {
    guard step.utf8.contains(UInt8(ascii: "~")) else { return String(step) }
    var result: [UInt8] = []
    var rest = Array(step.utf8)[...]
    while let byte = rest.popFirst() {
      switch (byte, rest.first) {
      case (UInt8(ascii: "~"), UInt8(ascii: "0")):
        rest.removeFirst()
        result.append(UInt8(ascii: "~"))
      case (UInt8(ascii: "~"), UInt8(ascii: "1")):
        rest.removeFirst()
        result.append(UInt8(ascii: "/"))
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
