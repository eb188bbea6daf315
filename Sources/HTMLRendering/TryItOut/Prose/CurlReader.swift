/// Reads the words of a curl command.
struct CurlReader {
  private var request = WrittenRequest(method: "", address: "")
  private var data: [String] = []
  private var isForm = true
  private var putsDataInQuery = false
  /// A file is the reader's own to choose.
  private var sendsFile = false
  private var rest: ArraySlice<String>

  /// The first curl command of a shell script.
  static func request(in script: String) -> WrittenRequest? {
    for words in ShellWords(script).commands {
      guard let start = words.firstIndex(of: "curl") else { continue }
      var reader = CurlReader(rest: words[(start + 1)...])
      return reader.read()
    }
    return nil
  }

  private init(rest: ArraySlice<String>) {
    self.rest = rest
  }

  private mutating func read() -> WrittenRequest? {
    while let word = rest.popFirst() {
      if word.hasPrefix("--") {
        let (name, value) = WrittenRequest.halves(of: word, at: "=")
        take(name, value)
      } else if word.hasPrefix("-"), word.count > 1 {
        takeShort(word.dropFirst())
      } else if request.address.isEmpty {
        request.address = word
      }
    }
    return request.address.isEmpty ? nil : finished
  }

  /// Several letters may stand together, and a value right behind its letter: `-sXPOST`.
  private mutating func takeShort(_ word: Substring) {
    var letters = word
    while let letter = letters.popFirst() {
      guard let name = Self.long[letter] else { continue }
      let attached = Self.flags.contains(name) || letters.isEmpty ? nil : String(letters)
      take(name, attached)
      if !Self.flags.contains(name) { return }
    }
  }

  private static let long: [Character: String] = [
    "H": "--header", "d": "--data", "X": "--request", "u": "--user", "F": "--form", "G": "--get",
    "I": "--head", "b": "--cookie", "o": "--output", "c": "--cookie-jar", "A": "--user-agent",
    "e": "--referer", "m": "--max-time", "w": "--write-out", "x": "--proxy", "T": "--upload-file",
    "E": "--cert",
  ]

  private static let flags: Set = ["--get", "--head"]

  /// Options of no concern here, whose values are no addresses.
  private static let others: Set = [
    "--cacert", "--connect-timeout", "--key", "--limit-rate", "--oauth2-bearer", "--resolve",
    "--retry", "--retry-delay", "--proxy-user", "--range",
  ]

  private mutating func take(_ name: String, _ attached: String?) {
    switch name {
    case "--get": putsDataInQuery = true
    case "--head": request.method = "HEAD"
    case "--request": request.method = value(attached).uppercased()
    case "--url": request.address = value(attached)
    case "--header": takeHeader(value(attached))
    case "--data", "--data-ascii": takeData(value(attached))
    case "--data-raw": data.append(value(attached))
    case "--data-binary", "--json", "--upload-file": takeBody(name, value(attached))
    case "--data-urlencode": takeEncoded(value(attached))
    case "--form", "--form-string": takeField(value(attached))
    case "--user": request.user = WrittenRequest.halves(of: value(attached), at: ":").0
    case "--cookie": takeCookies(value(attached))
    case _ where Self.long.values.contains(name) || Self.others.contains(name): _ = value(attached)
    default: break
    }
  }

  private mutating func value(_ attached: String?) -> String {
    attached ?? rest.popFirst() ?? ""
  }

  private mutating func takeHeader(_ text: String) {
    let (name, value) = WrittenRequest.halves(of: text, at: ":")
    let trimmed = (value ?? "").drop { $0 == " " }
    request.headers.append(WrittenRequest.Pair(name: name, value: String(trimmed)))
  }

  /// Without `=` it is the name of a file.
  private mutating func takeCookies(_ text: String) {
    for pair in text.split(separator: ";") {
      let (name, value) = WrittenRequest.halves(of: String(pair.drop { $0 == " " }), at: "=")
      if let value { request.cookies.append(WrittenRequest.Pair(name: name, value: value)) }
    }
  }

  private mutating func takeData(_ text: String) {
    if text.hasPrefix("@") { sendsFile = true } else { data.append(text) }
  }

  private mutating func takeBody(_ name: String, _ text: String) {
    isForm = false
    takeData(name == "--upload-file" ? "@" + text : text)
    if name == "--json" { takeHeader("Content-Type: application/json") }
    if name == "--upload-file", request.method.isEmpty { request.method = "PUT" }
  }

  private mutating func takeEncoded(_ text: String) {
    let (name, value) = WrittenRequest.halves(of: text, at: "=")
    request.fields.append(WrittenRequest.Pair(name: name, value: value ?? ""))
  }

  /// A type behind the value, `;type=…`, is for curl.
  private mutating func takeField(_ text: String) {
    let (name, value) = WrittenRequest.halves(of: text, at: "=")
    let plain = (value ?? "").split(separator: ";", omittingEmptySubsequences: false).first ?? ""
    let isFile = plain.hasPrefix("@") || plain.hasPrefix("<")
    request.fields.append(WrittenRequest.Pair(name: name, value: isFile ? "" : String(plain)))
  }

  private var finished: WrittenRequest {
    var result = request
    let hasBody = !data.isEmpty || !result.fields.isEmpty || sendsFile
    if putsDataInQuery {
      result.query = data.flatMap { WrittenRequest.pairs(of: $0) } + result.fields
      result.fields = []
    } else if isForm, result.contentType.map({ $0.contains("form-urlencoded") }) ?? true {
      result.fields = data.flatMap { WrittenRequest.pairs(of: $0) } + result.fields
    } else if !data.isEmpty {
      result.body = data.joined(separator: "&")
    }
    if result.method.isEmpty { result.method = hasBody && !putsDataInQuery ? "POST" : "GET" }
    return result
  }
}
