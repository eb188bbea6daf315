import DocsModel

/// A request as a `curl` command to copy into a shell.
struct CurlCommand {
  private var words: [String] = ["curl"]
  /// A flag and its value, a line each.
  private var options: [String] = []

  init(_ request: SampleRequest) {
    switch request.verb {
    case "GET": break
    case "HEAD": words.append("--head")
    default: words += ["-X", ShellWord(request.verb).quoted]
    }
    // Brackets and braces are patterns of addresses otherwise.
    if request.url.text({ $0 }).utf8.contains(where: Self.patternBytes.contains) {
      words.append("-g")
    }
    words.append(ShellWord(request.url).quoted)
    for proof in request.proofs { add(proof) }
    for header in request.allHeaders { add(header) }
    for cookie in request.cookies { add("-b", cookie.name + "=", cookie.value) }
    if request.isStream { options.append("--no-buffer") }
    if let body = request.body { add(body) }
  }

  var text: String {
    ([words.joined(separator: " ")] + options).joined(separator: " \\\n  ")
  }

  private mutating func add(_ flag: String, _ value: String) {
    options.append(flag + " " + ShellWord(value).quoted)
  }

  private mutating func add(_ flag: String, _ prefix: String, _ value: SampleText) {
    var text = SampleText(prefix)
    for part in value.parts { text.append(part) }
    options.append(flag + " " + ShellWord(text).quoted)
  }

  private mutating func add(_ header: SampleRequest.Header) {
    add("-H", header.name + ": ", header.value)
  }

  private mutating func add(_ proof: SampleRequest.Proof) {
    switch proof {
    case .password:
      let text = SampleText(.variable("USERNAME"), .text(":"), .variable("PASSWORD"))
      options.append("-u " + ShellWord(text).quoted)
    case .clientCertificate: options += ["--cert client.pem", "--key client.key"]
    case .session: options.append("-b cookies.txt")
    }
  }

  private mutating func add(_ body: SampleBody) {
    switch body {
    case .json(let value, _):
      // Breaks stand only between tokens, so that lines may be as deep as the options.
      add("-d", JSONText.indented(value).replacingLineFeeds(with: "\n  "))
    case .text(let text, _):
      add(text.utf8.first == UInt8(ascii: "@") ? "--data-raw" : "--data-binary", text)
    case .form(let fields):
      for field in fields { add("--data-urlencode", "\(field.name)=\(field.text)") }
    case .multipart(let parts): for part in parts { add(part) }
    case .file(let name, _): add("--data-binary", "@" + name)
    }
  }

  private mutating func add(_ part: SampleBody.Part) {
    let type = part.type.map { ";type=" + $0 } ?? ""
    // `-F` takes a name as far as the first `=`, and what follows may mean a file to it.
    let isNamed = !part.name.utf8.contains(UInt8(ascii: "="))
    switch part.content {
    case .file(let name): add(isNamed ? "-F" : "--form-string", "\(part.name)=@\(name)\(type)")
    case .text(let text) where isNamed && !type.isEmpty:
      add("-F", "\(part.name)=\(Self.quotedContent(text))\(type)")
    case .text(let text):
      add(isNamed && Self.isPlain(text) ? "-F" : "--form-string", "\(part.name)=\(text)")
    }
  }

  private static let patternBytes: ByteSet = "[]{}"
  private static let plainStart: ByteSet = .letter | .digit
  private static let plainBytes: ByteSet = .name | " -.:,/+@"

  /// Whether `-F` takes the content of a field as it is.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return plainStart.contains(first) && text.utf8.last != UInt8(ascii: " ")
      && text.utf8.allSatisfy(plainBytes.contains)
  }

  /// The content of a field in front of its type, in `curl`'s own quotes.
  private static func quotedContent(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

extension String {
  /// Line feeds replaced, each as a byte: one before a combining mark is no less one.
  func replacingLineFeeds(with text: String) -> String {
    let lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: text)
  }
}
