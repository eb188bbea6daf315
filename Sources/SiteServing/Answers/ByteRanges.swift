/// The parts of a file that a `Range` field asks for (RFC 9110, 14).
enum ByteRanges: Equatable {
  /// The field is absent, malformed, of another unit, or asks for too much: the whole file is sent.
  case whole
  case parts([Range<Int>])
  case unsatisfiable

  /// More parts than this are an attack, or cost more than the whole.
  private static let limit = 16

  init(_ field: String?, size: Int) {
    guard let field, let specifiers = Self.specifiers(of: field) else {
      self = .whole
      return
    }
    var parts: [Range<Int>] = []
    for specifier in specifiers {
      guard let bounds = Self.bounds(of: specifier) else {
        self = .whole
        return
      }
      if let part = Self.part(bounds, of: size) { parts.append(part) }
    }
    let total = parts.reduce(0) { $0 + $1.count }
    let isTooMuch = specifiers.count > Self.limit || parts.count > 1 && total >= size
    self = parts.isEmpty ? .unsatisfiable : isTooMuch ? .whole : .parts(parts)
  }

  private static func specifiers(of field: String) -> [Substring]? {
    guard let equals = field.firstIndex(of: "="),
      field[..<equals].trimmingBlanks().lowercased() == "bytes"
    else { return nil }
    let specifiers = field[equals...].dropFirst().split(separator: ",")
      .map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    return specifiers.isEmpty ? nil : specifiers
  }

  /// `5-9`, `5-` or `-5`; nil where it is none of them.
  private static func bounds(of specifier: Substring) -> (first: Int?, last: Int?)? {
    guard let dash = specifier.firstIndex(of: "-") else { return nil }
    let first = specifier[..<dash]
    let last = specifier[dash...].dropFirst()
    guard !(first.isEmpty && last.isEmpty), isNumber(first), isNumber(last) else { return nil }
    let bounds = (first: number(first), last: number(last))
    if let start = bounds.first, let end = bounds.last, start > end { return nil }
    return bounds
  }

  private static func part(_ bounds: (first: Int?, last: Int?), of size: Int) -> Range<Int>? {
    guard let first = bounds.first else {
      let length = min(bounds.last ?? 0, size)
      return length > 0 ? size - length..<size : nil
    }
    guard first < size else { return nil }
    return first..<min(bounds.last ?? size - 1, size - 1) + 1
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A number that is too large for the machine is larger than any file.
  private static func number(_ text: Substring) -> Int? {
    text.isEmpty ? nil : Int(text) ?? .max
  }
}
