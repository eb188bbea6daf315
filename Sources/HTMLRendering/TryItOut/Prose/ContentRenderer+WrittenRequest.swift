import DocsModel

extension ContentRenderer {
  /// A button that opens the panel filled in as an example says; nothing where the example is no
  /// request to an operation of the site.
  func tryItOutButton(for literal: LiteralBlock) -> HTML {
    guard let request = Self.request(in: literal), let match = references.finder.match(request),
      let address = tryItOutAddress(of: match.id)
    else { return HTML() }
    let filling = JSONText.compact(Self.filling(request, match))
    return """
      <button type="button" class="try-it-button" data-operation="\(address)" \
      data-request="\(filling)" hidden>Try it out</button>
      """
  }

  private static let shells: Set = ["bash", "sh", "shell", "console", "zsh", "curl"]

  private static func request(in literal: LiteralBlock) -> WrittenRequest? {
    switch literal.language {
    case "http"?: HTTPMessageReader.request(in: literal.text)
    case let language? where shells.contains(language): CurlReader.request(in: literal.text)
    case nil: literal.text.hasPrefix("curl ") ? CurlReader.request(in: literal.text) : nil
    case _?: nil
    }
  }

  private static func filling(_ request: WrittenRequest, _ match: OperationFinder.Match) -> Value {
    let written = WrittenRequest.halves(of: request.address, at: "?").1 ?? ""
    var members = Members()
    members.add("path", match.values.map(pair))
    members.add("query", (WrittenRequest.pairs(of: written) + request.query).map(pair))
    members.add("headers", request.headers.filter { !isSecret($0) }.map(pair))
    members.add("cookies", request.cookies.map(pair))
    members.add("user", request.user)
    members.add("type", request.contentType)
    members.add("fields", request.fields.map(pair))
    members.add("body", request.body)
    return members.value
  }

  private static func isSecret(_ header: WrittenRequest.Pair) -> Bool {
    ["authorization", "cookie"].contains(header.name.lowercased())
  }

  private static func pair(_ pair: WrittenRequest.Pair) -> Value {
    .array([.string(pair.name), .string(pair.value)])
  }
}
