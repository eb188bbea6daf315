import DocsModel

/// An object in the making, for the data that the panel reads: what is nil or false is left out.
struct Members {
  private var members: [Value.Member] = []

  var value: Value { .object(members) }
  var isEmpty: Bool { members.isEmpty }

  mutating func add(_ name: String, _ value: Value?) {
    if let value { members.append(Value.Member(name: name, value: value)) }
  }

  mutating func add(_ name: String, _ text: String?) {
    add(name, text.map { .string($0) })
  }

  mutating func add(_ name: String, if flag: Bool) {
    if flag { add(name, Value.boolean(true)) }
  }

  /// Adds a list that is not empty.
  mutating func add(_ name: String, _ list: [Value]) {
    if !list.isEmpty { add(name, Value.array(list)) }
  }

  mutating func add(_ name: String, _ texts: [String]) {
    add(name, texts.map { Value.string($0) })
  }

  /// Adds what is a number in JSON's spelling.
  mutating func add(number text: String?, _ name: String) {
    guard let text, let number = Double(text), number.isFinite,
      text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      let first = text.utf8.first(where: { $0 != UInt8(ascii: "-") }), first > UInt8(ascii: "/"),
      text.utf8.last != UInt8(ascii: ".")
    else { return }
    add(name, Value.number(text))
  }
}
