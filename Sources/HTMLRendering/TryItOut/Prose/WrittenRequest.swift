/// A request that a writer gave as an example, in curl or as an HTTP message.
struct WrittenRequest: Equatable {
  struct Pair: Equatable {
    var name: String
    var value: String
  }

  var method: String
  /// As written: an address, or a path behind a variable.
  var address: String
  var headers: [Pair] = []
  var query: [Pair] = []
  var cookies: [Pair] = []
  /// The name that goes with a password; the password itself is the reader's own.
  var user: String?
  /// Fields of a form; empty where the body is one text.
  var fields: [Pair] = []
  var body: String?

  var contentType: String? {
    headers.first { $0.name.lowercased() == "content-type" }?.value
  }

  /// The pairs of a query or of a form, `a=b&c=d`, decoded.
  static func pairs(of text: some StringProtocol) -> [Pair] {
    text.split(separator: "&").map { part in
      let (name, value) = halves(of: String(part), at: "=")
      return Pair(name: decoded(name), value: decoded(value ?? ""))
    }
  }

  static func halves(of text: String, at mark: Character) -> (String, String?) {
    guard let place = text.firstIndex(of: mark) else { return (text, nil) }
    return (String(text[..<place]), String(text[text.index(after: place)...]))
  }

  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), rest.count > 1, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
