import DocsModel

/// A request by `fetch`, as a module of Node.js and, but for files and variables, of a page.
struct JavaScriptSample {
  private let request: SampleRequest

  init(_ request: SampleRequest) {
    self.request = request
  }

  var text: String {
    let arguments = [request.url.expression(Self.variable)] + (options.map { [$0] } ?? [])
    return prologue + "const response = await fetch(" + arguments.joined(separator: ", ") + ");\n"
      + answer
  }

  private static func variable(_ name: String) -> String {
    "process.env.\(name)"
  }

  /// What has to stand before the request: files to open, a form to fill.
  private var prologue: String {
    switch request.body {
    case .file: Self.fileImport
    case .multipart(let parts):
      (parts.contains(where: \.isFile) ? Self.fileImport : "") + form(of: parts)
    case .json, .text, .form, nil: ""
    }
  }

  private static let fileImport = "import { openAsBlob } from \"node:fs\";\n\n"

  private func form(of parts: [SampleBody.Part]) -> String {
    let lines = parts.map { part in
      let name = StringLiteral.quoted(part.name)
      switch part.content {
      case .file(let file):
        let file = StringLiteral.quoted(file)
        return "form.append(\(name), await openAsBlob(\(file)\(type(of: part))), \(file));\n"
      case .text(let text):
        let text = StringLiteral.quoted(text)
        guard part.type != nil else { return "form.append(\(name), \(text));\n" }
        return "form.append(\(name), new Blob([\(text)]\(type(of: part))));\n"
      }
    }
    return "const form = new FormData();\n" + lines.joined() + "\n"
  }

  private func type(of part: SampleBody.Part) -> String {
    part.type.map { ", { type: \(StringLiteral.quoted($0)) }" } ?? ""
  }

  private var options: String? {
    var lines: [String] = []
    if request.verb != "GET" { lines.append("method: \(StringLiteral.quoted(request.verb))") }
    if let headers { lines.append("headers: \(headers)") }
    if request.proofs.contains(.session) { lines.append("credentials: \"include\"") }
    if let body = request.body { lines.append("body: \(expression(of: body))") }
    guard !lines.isEmpty else { return nil }
    return "{\n" + lines.map { "  \($0),\n" }.joined() + "}"
  }

  private var headers: String? {
    var request = request
    request.proofs.removeAll { $0 == .session }
    var members = request.headersWithCookies.map {
      "\(StringLiteral.quoted($0.name)): \($0.value.expression(Self.variable))"
    }
    if request.proofs.contains(.password) {
      let words = "\(Self.variable("USERNAME")) + \":\" + \(Self.variable("PASSWORD"))"
      members.insert("\"Authorization\": \"Basic \" + btoa(\(words))", at: 0)
    }
    guard members.count > 1 else { return members.first.map { "{ \($0) }" } }
    return "{\n" + members.map { "    \($0),\n" }.joined() + "  }"
  }

  private func expression(of body: SampleBody) -> String {
    switch body {
    case .json(let value, _) where value.isExactInDoubles:
      let literal = ValueLiteral(.javaScript).text(of: value)
      return "JSON.stringify(\(literal.replacingLineFeeds(with: "\n  ")))"
    case .json(let value, _): return StringLiteral.quoted(JSONText.compact(value))
    case .text(let text, _): return StringLiteral.quoted(text)
    case .form(let fields):
      let pairs = fields.map {
        "    [\(StringLiteral.quoted($0.name)), \(StringLiteral.quoted($0.text))],\n"
      }
      return "new URLSearchParams([\n" + pairs.joined() + "  ])"
    case .multipart: return "form"
    case .file(let name, _): return "await openAsBlob(\(StringLiteral.quoted(name)))"
    }
  }

  private var answer: String {
    guard request.isStream else {
      return "console.log(response.status, await response.text());"
    }
    return """
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        console.log(chunk);
      }
      """
  }
}

extension SampleBody.Part {
  fileprivate var isFile: Bool {
    if case .file = content { true } else { false }
  }
}
