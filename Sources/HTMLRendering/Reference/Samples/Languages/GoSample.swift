import DocsModel

/// A request as a Go program of the standard library.
struct GoSample {
  private let request: SampleRequest
  private var packages: Set<String> = ["io", "log", "net/http", "os"]
  /// The statements before the request is made.
  private var preparation: [String] = []
  /// The statements that complete the request.
  private var settings: [String] = []
  private var body = "nil"

  init(_ request: SampleRequest) {
    self.request = request
    if let body = request.body { add(body) }
    for header in request.headersWithCookies {
      set(header.name, header.value.expression(Self.variable))
    }
    if request.proofs.contains(.password) {
      let words = "\(Self.variable("USERNAME")), \(Self.variable("PASSWORD"))"
      settings.append("request.SetBasicAuth(\(words))")
    }
  }

  var text: String {
    let imports = packages.sorted().map { "\t\"\($0)\"\n" }.joined()
    let arguments = [
      StringLiteral.quoted(request.verb), request.url.expression(Self.variable), body,
    ]
    let statements =
      preparation
      + [
        "request, err := http.NewRequest(\(arguments.joined(separator: ", ")))",
        Self.check,
      ] + settings + [
        "response, err := http.DefaultClient.Do(request)",
        Self.check,
        "defer response.Body.Close()",
        "io.Copy(os.Stdout, response.Body)",
      ]
    return "package main\n\nimport (\n\(imports))\n\nfunc main() {\n"
      + statements.map { "\t\($0)\n" }.joined() + "}"
  }

  private static let check = "if err != nil {\n\t\tlog.Fatal(err)\n\t}"

  private static func variable(_ name: String) -> String {
    "os.Getenv(\"\(name)\")"
  }

  private mutating func set(_ name: String, _ expression: String) {
    settings.append("request.Header.Set(\(StringLiteral.quoted(name)), \(expression))")
  }

  private mutating func add(_ body: SampleBody) {
    switch body {
    case .json(let value, _): addReader(of: Self.literal(JSONText.indented(value)))
    case .text(let text, _): addReader(of: StringLiteral.quoted(text))
    case .form(let fields): add(fields)
    case .multipart(let parts): add(parts)
    case .file(let name, _):
      preparation += ["body, err := os.Open(\(StringLiteral.quoted(name)))", Self.check]
      self.body = "body"
    }
  }

  private mutating func addReader(of literal: String) {
    packages.insert("strings")
    body = "strings.NewReader(\(literal))"
  }

  /// As it is between back quotes, where it holds none.
  private static func literal(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 != "`" && ($0 == "\n" || !StringLiteral.isHidden($0))
    }
    return isPlain ? "`\(text)`" : StringLiteral.quoted(text)
  }

  private mutating func add(_ fields: [SampleBody.Field]) {
    packages.insert("net/url")
    preparation.append("form := url.Values{}")
    for field in fields {
      let pair = "\(StringLiteral.quoted(field.name)), \(StringLiteral.quoted(field.text))"
      preparation.append("form.Add(\(pair))")
    }
    addReader(of: "form.Encode()")
    set("Content-Type", "\"application/x-www-form-urlencoded\"")
  }

  private mutating func add(_ parts: [SampleBody.Part]) {
    packages.formUnion(["bytes", "mime/multipart"])
    preparation += ["var body bytes.Buffer", "form := multipart.NewWriter(&body)"]
    for part in parts { add(part) }
    preparation.append("form.Close()")
    body = "&body"
    set("Content-Type", "form.FormDataContentType()")
  }

  private mutating func add(_ part: SampleBody.Part) {
    let name = StringLiteral.quoted(part.name)
    switch part.content {
    case .text(let text):
      preparation.append("form.WriteField(\(name), \(StringLiteral.quoted(text)))")
    case .file(let file):
      let file = StringLiteral.quoted(file)
      preparation.append(
        """
        if part, err := form.CreateFormFile(\(name), \(file)); err == nil {
        \t\tfile, err := os.Open(\(file))
        \t\tif err != nil {
        \t\t\tlog.Fatal(err)
        \t\t}
        \t\tio.Copy(part, file)
        \t}
        """
      )
    }
  }
}
