/// The identifiers that elements get from their names.
enum Fragment {
  /// docutils' `make_id`: `REST API` is `rest-api`; empty where no letter of ASCII is left.
  static func fromName(_ name: String) -> String {
    var id = joined(name.lowercased().utf8) { byte in isLowerOrDigit(byte) }
    while let first = id.first, first == hyphen || isDigit(first) { id.removeFirst() }
    return String(decoding: id, as: UTF8.self)
  }

  /// Sphinx's identifiers with a prefix keep capitals: `term-HTTP`.
  static func fromTerm(_ term: String, prefix: String) -> String {
    let id = joined((prefix + "-" + term).utf8) { byte in
      isLowerOrDigit(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
    return String(decoding: id, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")

  /// Keeps some bytes and puts one hyphen for each run of others, none at the ends.
  private static func joined(
    _ bytes: some Sequence<UInt8>,
    where isKept: (UInt8) -> Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    var needsHyphen = false
    for byte in bytes {
      guard isKept(byte) else {
        needsHyphen = !result.isEmpty
        continue
      }
      if needsHyphen { result.append(hyphen) }
      needsHyphen = false
      result.append(byte)
    }
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || isDigit(byte)
  }
}
