/// Finds the names of types in a signature: behind `:` and `->`, not in default values.
struct SignatureTypes {
  private let bytes: [UInt8]
  private var index = 0
  /// The brackets that are open.
  private var depth = 0
  /// How many were open where the type began; nil outside of a type.
  private var typeDepth: Int?
  private var places: [Range<Int>] = []

  /// The places of dotted names in the UTF-8 of a signature such as `(a: b.C = 1) -> list[D]`.
  static func places(in signature: String) -> [Range<Int>] {
    var types = SignatureTypes(bytes: Array(signature.utf8))
    while types.index < types.bytes.count { types.readNext() }
    return types.places
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func readNext() {
    let byte = bytes[index]
    if isNameByte(byte) { return readName() }
    index += 1
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      depth -= 1
      if let typeDepth, depth < typeDepth { self.typeDepth = nil }
    case UInt8(ascii: ",") where depth == typeDepth, UInt8(ascii: "=") where depth == typeDepth:
      typeDepth = nil
    case UInt8(ascii: ":") where typeDepth == nil && depth < 2: typeDepth = depth
    case UInt8(ascii: ">") where index > 1 && bytes[index - 2] == UInt8(ascii: "-"):
      typeDepth = depth
    case UInt8(ascii: "'"), UInt8(ascii: "\""): skipString(byte)
    default: break
    }
  }

  private mutating func readName() {
    let start = index
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    if typeDepth != nil { places.append(start..<index) }
  }

  private mutating func skipString(_ quote: UInt8) {
    while index < bytes.count, bytes[index] != quote { index += 1 }
    index += 1
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
