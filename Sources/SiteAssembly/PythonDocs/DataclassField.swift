/// A value as a dataclass takes it: plain, or described by `field(…)`.
struct DataclassField {
  /// Whether the constructor takes it.
  var isParameter = true
  /// Whether the constructor takes it by name alone; nil where the class decides.
  var isKeywordOnly: Bool?
  /// The default as written; nil where there is none, or a function makes it.
  var defaultValue: String?
  private var hasFactory = false

  init(_ text: String?) {
    let call = ["field(", "dataclasses.field("].first { text?.hasPrefix($0) == true }
    guard let text, let call, text.hasSuffix(")") else {
      defaultValue = text
      return
    }
    for argument in Self.arguments(of: text.dropFirst(call.count).dropLast()) {
      let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "init": isParameter = parts[1] != "False"
      case "kw_only": isKeywordOnly = parts[1] == "True"
      case "default": defaultValue = parts[1]
      case "default_factory": hasFactory = true
      default: break
      }
    }
  }

  /// The default as signatures show it.
  var shownDefault: String? {
    hasFactory ? "<factory>" : defaultValue
  }

  /// The texts between commas outside of brackets and strings.
  private static func arguments(of text: Substring) -> [String] {
    var arguments = [""]
    var depth = 0
    var quote: Character?
    for character in text {
      switch character {
      case "\"", "'": quote = quote == nil ? character : quote == character ? nil : quote
      case "(", "[", "{": depth += quote == nil ? 1 : 0
      case ")", "]", "}": depth -= quote == nil ? 1 : 0
      case "," where depth == 0 && quote == nil:
        arguments.append("")
        continue
      default: break
      }
      arguments[arguments.count - 1].append(character)
    }
    return arguments
  }
}
