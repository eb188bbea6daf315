import DocsModel

extension Grammar {
  /// A request or an answer: its first line, headers, and a body in JSON, markup or plain text.
  static let http: Grammar = {
    let headers = 1
    let body = 2
    return Grammar(
      [
        Rule(.keyword, .word(in: methods), at: .lineStart),
        Rule(.constant, .httpVersion),
        Rule(.number, .run(of: .digit), at: .afterBlank),
        Rule(.plain, .run(of: ~" \n")),
        Rule(.plain, .one(of: .lineFeed), next: .state(headers)),
      ],
      [
        Rule(.attribute, .headerName, at: .lineStart),
        Rule(.plain, .run(of: "\r\n"), at: .lineStart, next: .state(body)),
        Rule(.string, .run(of: ~" \r\n:", then: ~"\r\n")),
      ],
      [
        Rule(.json, .rest(from: "{[\"")),
        Rule(.html, .rest(from: "<")),
        Rule(.plain, .rest(from: ~.whitespace)),
      ]
    )
  }()

  private static let methods = WordTable([
    .keyword: "GET POST PUT PATCH DELETE HEAD OPTIONS TRACE CONNECT COPY QUERY"
  ])
}

extension Construct {
  fileprivate static func rest(from first: ByteSet) -> Construct {
    Construct(first: first) { code, _ in code.count }
  }

  fileprivate static func word(in table: WordTable) -> Construct {
    Construct(first: .upper) { code, start in
      let end = code.end(of: .name, from: start)
      return table.kind(of: start..<end, in: code) == nil ? nil : end
    }
  }

  /// `HTTP/1.1`, `HTTP/2`.
  static let httpVersion = Construct.prefixed("HTTP/", .run(of: .digit, then: "0123456789."))

  fileprivate static let headerName = Construct(first: .name) { code, start in
    let end = code.end(of: .name | "-.", from: start)
    return code.has(UInt8(ascii: ":"), at: end) ? end : nil
  }
}
