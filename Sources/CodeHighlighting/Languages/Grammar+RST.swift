import DocsModel

extension Grammar {
  static let rst = Grammar([
    Rule(.heading, .adornment, at: .lineStart),
    Rule(.keyword, .directiveName, at: .firstInLine),
    Rule(.variable, .targetDefinition, at: .firstInLine),
    Rule(.comment, .line(from: ".. "), at: .firstInLine),
    Rule(.attribute, .fieldName, at: .firstInLine),
    Rule(.string, .inline("``")),
    Rule(.keyword, .inline(":", ":"), at: .wordStart).before("`"),
    Rule(.string, .interpretedText),
    Rule(.strong, .inline("**"), at: .wordStart),
    Rule(.emphasis, .inline("*"), at: .wordStart),
    Rule(.variable, .inline("|"), at: .wordStart),
    Rule(.plain, .run(of: "*`")),
  ])
}

extension Construct {
  /// A line of three or more punctuation marks of a kind.
  fileprivate static let adornment = Construct(first: "=-~^\"'`#*+.:<>_") { code, start in
    let end = code.end(of: ByteSet([code[start]]), from: start)
    return end - start >= 3 && (end == code.count || code.has("\r\n", at: end)) ? end : nil
  }

  /// The name of a directive, `.. name::`.
  fileprivate static let directiveName = Construct(first: ".") { code, start in
    guard code.starts(with: Array(".. ".utf8), at: start) else { return nil }
    let end = code.end(of: .name | "-:+.|", from: start + 3)
    guard end > start + 4, code[end - 1] == UInt8(ascii: ":"), code[end - 2] == UInt8(ascii: ":")
    else { return nil }
    return end
  }

  /// A target, footnote or substitution: `.. _name:`, `.. [1]`, `.. |name|`.
  fileprivate static let targetDefinition = Construct(first: ".") { code, start in
    guard code.starts(with: Array(".. ".utf8), at: start), code.has("_[|", at: start + 3) else {
      return nil
    }
    return code.lineEnd(from: start)
  }

  /// `:name:`, the name of a field or an option.
  fileprivate static let fieldName = Construct(first: ":") { code, start in
    let colon = code.end(of: ~":\n`", from: start + 1)
    guard code.has(UInt8(ascii: ":"), at: colon), colon > start + 1,
      colon + 1 == code.count || code.has(.whitespace, at: colon + 1)
    else { return nil }
    return colon + 1
  }

  /// `` `text` `` with what may follow it to make a reference.
  fileprivate static let interpretedText = Construct(first: "`") { code, start in
    guard let end = inline("`").end(code, start) else { return nil }
    return code.end(of: "_", from: end)
  }
}
