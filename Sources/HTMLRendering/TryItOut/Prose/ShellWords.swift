/// The words of a piece of shell script, command by command.
///
/// Variables stay as written, `${DET_MASTER}`; what a substitution holds, `$(curl …)`, is a command
/// of its own.
struct ShellWords {
  private(set) var commands: [[String]] = []
  private var words: [String] = []
  private var word: [UInt8]?
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    while index < bytes.count { step() }
    endCommand()
  }

  private mutating func step() {
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): endWord()
    case UInt8(ascii: "\n"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      endCommand()
    case UInt8(ascii: "\\"): escaped()
    case UInt8(ascii: "'"): quoted(by: byte)
    case UInt8(ascii: "\""): quoted(by: byte)
    case UInt8(ascii: "#") where word == nil: skipComment()
    default: append(byte)
    }
  }

  /// A backslash takes the meaning of what follows; before a line's end both vanish.
  private mutating func escaped() {
    guard index < bytes.count else { return }
    if bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if index < bytes.count, bytes[index] != UInt8(ascii: "\n") { append(bytes[index]) }
    index += 1
  }

  private mutating func quoted(by quote: UInt8) {
    word = word ?? []
    let isDouble = quote == UInt8(ascii: "\"")
    while index < bytes.count, bytes[index] != quote {
      let isEscape = isDouble && bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
      if isEscape, "\"\\$`\n".utf8.contains(bytes[index + 1]) {
        index += 1
        if bytes[index] != UInt8(ascii: "\n") { append(bytes[index]) }
      } else {
        append(bytes[index])
      }
      index += 1
    }
    index += 1
  }

  private mutating func skipComment() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
  }

  private mutating func append(_ byte: UInt8) {
    word?.append(byte)
    if word == nil { word = [byte] }
  }

  private mutating func endWord() {
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
    word = nil
  }

  private mutating func endCommand() {
    endWord()
    if !words.isEmpty { commands.append(words) }
    words = []
  }
}
