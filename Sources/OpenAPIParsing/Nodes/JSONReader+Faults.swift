import DocsModel

extension JSONReader {
  /// The mistake that something else stands here than what the grammar asks for.
  func expected(_ wanted: String) -> Malformation {
    guard index < bytes.count else {
      let place = range(from: index, to: index)
      return Malformation(.unexpectedJSON("the end of the file", expected: wanted, at: place))
    }
    let end = min(index + characterLength, bytes.count)
    let place = range(from: index, to: end)
    guard bytes[index] > 0x20 else {
      return Malformation(.controlCharacter(bytes[index], at: place))
    }
    guard let text = String(validating: bytes[index..<end], as: UTF8.self) else {
      return Malformation(.invalidUTF8(isJSON: true, at: place))
    }
    return Malformation(.unexpectedJSON("'\(text)'", expected: wanted, at: place))
  }

  private var characterLength: Int {
    switch bytes[index] {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
