import DocsModel

extension Grammar {
  static let markdown = Grammar([
    Rule(.heading, .line(from: "#"), at: .lineStart),
    Rule(.string, .fence("`"), at: .firstInLine),
    Rule(.string, .fence("~"), at: .firstInLine),
    Rule(.comment, .enclosed("<!--", "-->", spansLines: true)),
    Rule(.emphasis, .line(from: ">"), at: .firstInLine),
    Rule(.keyword, .one(of: "-*+"), at: .firstInLine).before(.blank),
    Rule(.string, .inline("``")),
    Rule(.string, .inline("`")),
    Rule(.strong, .inline("**")),
    Rule(.strong, .inline("__"), at: .wordStart),
    Rule(.emphasis, .inline("*")),
    Rule(.emphasis, .inline("_"), at: .wordStart),
    Rule(.key, .inline("[", "]")),
    Rule(.attribute, .linkAddress),
    Rule(.plain, .run(of: "*_`")),
    Rule(.plain, .run(of: .name)),
  ])
}

extension Construct {
  /// A block of code between fences; one that is not closed reaches to the end.
  fileprivate static func fence(_ mark: Character) -> Construct {
    let marks = ByteSet(mark.utf8)
    return Construct(first: marks) { code, start in
      let info = code.end(of: marks, from: start)
      let length = info - start
      guard length >= 3 else { return nil }
      var line = code.lineEnd(from: info)
      while line < code.count {
        let text = code.end(of: .blank, from: line + 1)
        let fence = code.end(of: marks, from: text)
        line = code.lineEnd(from: fence)
        if fence - text >= length, code.end(of: .whitespace, from: fence) >= line { return fence }
      }
      return line
    }
  }

  /// The address directly behind a link's text.
  fileprivate static let linkAddress = Construct(first: "(") { code, start in
    guard code.byte(at: start - 1) == UInt8(ascii: "]") else { return nil }
    return inline("(", ")").end(code, start)
  }
}
