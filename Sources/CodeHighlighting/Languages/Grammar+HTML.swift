import DocsModel

extension Grammar {
  /// HTML and XML, with JavaScript in `script` elements.
  static let html: Grammar = {
    let text = 0
    let tag = 1
    let scriptTag = 2
    let script = 3
    return Grammar(
      [
        Rule(.comment, .enclosed("<!--", "-->", spansLines: true)),
        Rule(.string, .enclosed("<![CDATA[", "]]>", spansLines: true)),
        Rule(.comment, .enclosed("<!", ">", spansLines: true)),
        Rule(.comment, .enclosed("<?", "?>", spansLines: true)),
        Rule(.key, .scriptTag, next: .state(scriptTag)),
        Rule(.key, .tagName, next: .state(tag)),
        Rule(.constant, .entity),
      ],
      tagRules(after: text),
      tagRules(after: script),
      [
        Rule(.javaScript, .scriptText, next: .state(text)),
        Rule(.plain, .literal("<"), next: .state(text)),
      ]
    )
  }()

  /// What stands in a tag, up to its end.
  private static func tagRules(after next: Int) -> [Rule] {
    [
      Rule(.key, .literal(">"), next: .state(next)),
      Rule(.key, .literal("/>"), next: .state(0)),
      Rule(.attribute, .run(of: .nameStart | ":@", then: .name | ":.-@")),
      Rule(.string, .enclosed("\"", spansLines: true)),
      Rule(.string, .enclosed("'", spansLines: true)),
    ]
  }
}

extension Construct {
  private static let elementName = run(of: .nameStart | ":", then: .name | ":.-")

  /// `<name` or `</name`.
  fileprivate static let tagName = Construct(first: "<") { code, start in
    let name = start + (code.has(UInt8(ascii: "/"), at: start + 1) ? 2 : 1)
    guard code.has(elementName.first, at: name) else { return nil }
    return elementName.end(code, name)
  }

  fileprivate static let scriptTag = Construct(first: "<") { code, start in
    guard let end = tagName.end(code, start), end == start + 7 else { return nil }
    return scripts.kind(of: start + 1..<end, in: code) == nil ? nil : end
  }

  private static let scripts = WordTable([.key: "script"], ignoresCase: true)

  /// Everything up to the tag that ends the script.
  fileprivate static let scriptText = Construct(first: ~"") { code, start in
    let end = code.place(of: Array("</script".utf8), from: start, before: code.count)
    return end ?? code.count
  }

  fileprivate static let entity = Construct(first: "&") { code, start in
    let end = code.end(of: .name | "#", from: start + 1)
    return end > start + 1 && code.has(UInt8(ascii: ";"), at: end) ? end + 1 : nil
  }
}
