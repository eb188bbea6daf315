/// What WebDriver's commands take.
struct ScriptCall: Encodable {
  let script: String
  let args: [String]
}

struct ActionSequence: Encodable {
  let actions: [KeyActions]
}

struct KeyActions: Encodable {
  var type = "key"
  var id = "keyboard"
  let actions: [KeyAction]
}

struct KeyAction: Encodable {
  let type: String
  let value: String
}

/// An answer that nobody reads.
struct Ignored: Decodable {
  init(from decoder: any Decoder) {}
}
