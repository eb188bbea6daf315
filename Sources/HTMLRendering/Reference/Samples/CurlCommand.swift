/// A request as a `curl` command to copy into a shell.
struct CurlCommand: Equatable {
  struct Option: Equatable {
    var flag: String
    var value: ShellWord?
  }

  var method: String
  var url: ShellWord
  var options: [Option] = []

  mutating func add(_ flag: String, _ value: ShellWord? = nil) {
    options.append(Option(flag: flag, value: value))
  }

  mutating func addHeader(_ name: String, _ value: String) {
    add("-H", ShellWord("\(name): \(Self.singleLine(value))"))
  }

  /// The command, an option a line.
  var text: String {
    let words = ["curl"] + methodWords + [url.quoted]
    let lines = options.map { option in
      [option.flag, option.value?.quoted].compactMap(\.self).joined(separator: " ")
    }
    return ([words.joined(separator: " ")] + lines).joined(separator: " \\\n  ")
  }

  private var methodWords: [String] {
    switch method {
    case "GET", "ANY": []
    case "HEAD": ["--head"]
    default: ["-X", ShellWord(method).quoted]
    }
  }

  /// A header's value cannot have line breaks.
  private static func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
