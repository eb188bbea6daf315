import DocsModel

/// A request by the library `requests` of Python.
struct PythonSample {
  private let request: SampleRequest

  init(_ request: SampleRequest) {
    self.request = request
  }

  var text: String {
    let arguments = arguments
    let call =
      arguments.count == 1
      ? "\(function)(\(arguments[0]))"
      : "\(function)(\n" + arguments.map { "    \($0),\n" }.joined() + ")"
    return imports + "\nresponse = " + call + "\n" + answer
  }

  private var imports: String {
    let usesEnvironment =
      request.url.hasVariables || request.proofs.contains(.password)
      || request.headersWithCookies.contains { $0.value.hasVariables }
    return (usesEnvironment ? "import os\n" : "") + "import requests\n"
  }

  private static let functions: Set = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

  private var isNamed: Bool { Self.functions.contains(request.verb) }

  private var function: String {
    isNamed ? "requests." + request.verb.lowercased() : "requests.request"
  }

  private var arguments: [String] {
    let method = isNamed ? [] : [StringLiteral.quoted(request.verb)]
    return method + [request.url.expression(Self.variable)] + headers
      + request.proofs.compactMap(argument) + (request.body.map(arguments) ?? [])
      + (request.isStream ? ["stream=True"] : [])
  }

  private static func variable(_ name: String) -> String {
    "os.environ[\"\(name)\"]"
  }

  private var headers: [String] {
    var headers = request.headersWithCookies
    // `json=` says it by itself.
    if case .json(_, type: "application/json")? = request.body {
      headers.removeAll { $0.name == "Content-Type" }
    }
    let members = headers.map {
      "\(StringLiteral.quoted($0.name)): \($0.value.expression(Self.variable))"
    }
    guard members.count > 1 else { return members.map { "headers={\($0)}" } }
    return ["headers={\n" + members.map { "        \($0),\n" }.joined() + "    }"]
  }

  private func argument(for proof: SampleRequest.Proof) -> String? {
    switch proof {
    case .password: "auth=(\(Self.variable("USERNAME")), \(Self.variable("PASSWORD")))"
    case .clientCertificate: "cert=(\"client.pem\", \"client.key\")"
    case .session: nil
    }
  }

  private func arguments(for body: SampleBody) -> [String] {
    switch body {
    case .json(let value, _):
      ["json=" + ValueLiteral(.python).text(of: value).replacingLineFeeds(with: "\n    ")]
    case .text(let text, _): ["data=\(StringLiteral.quoted(text)).encode()"]
    case .form(let fields):
      [
        "data="
          + list(
            fields.map { "(\(StringLiteral.quoted($0.name)), \(StringLiteral.quoted($0.text)))" }
          )
      ]
    case .multipart(let parts): ["files=" + list(parts.map(tuple))]
    case .file(let name, _): ["data=open(\(StringLiteral.quoted(name)), \"rb\")"]
    }
  }

  private func list(_ elements: [String]) -> String {
    "[\n" + elements.map { "        \($0),\n" }.joined() + "    ]"
  }

  /// A part as `(name, (file name, content, type))`; without a file name it is a plain field.
  private func tuple(of part: SampleBody.Part) -> String {
    let name = StringLiteral.quoted(part.name)
    let type = part.type.map { ", " + StringLiteral.quoted($0) } ?? ""
    switch part.content {
    case .text(let text): return "(\(name), (None, \(StringLiteral.quoted(text))\(type)))"
    case .file(let file):
      let path = StringLiteral.quoted(file)
      let open = "open(\(path), \"rb\")"
      return type.isEmpty ? "(\(name), \(open))" : "(\(name), (\(path), \(open)\(type)))"
    }
  }

  private var answer: String {
    guard request.isStream else { return "print(response.status_code, response.text)" }
    return "for line in response.iter_lines():\n    print(line.decode())"
  }
}
