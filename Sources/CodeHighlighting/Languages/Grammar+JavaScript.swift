import DocsModel

extension Grammar {
  /// JavaScript and TypeScript.
  static let javaScript = Grammar([
    Rule(.comment, .line(from: "//")),
    Rule(.comment, .enclosed("/*", "*/", spansLines: true)),
    Rule(.string, .regularExpression),
    Rule(.string, .enclosed("\"", escape: "\\")),
    Rule(.string, .enclosed("'", escape: "\\")),
    Rule(.string, .enclosed("`", escape: "\\", spansLines: true)),
    Rule(.decorator, .prefixed("@", .name)),
    .words(javaScriptWords, .run(of: .nameStart | "$#", then: .name | "$")),
    Rule(.number, .number),
    Rule(.operator, .run(of: "+-*/%=<>!&|^~?")),
  ])

  private static let javaScriptWords = WordTable([
    .keyword: """
    async await break case catch class const continue debugger default delete do else export \
    extends finally for from function get if import in instanceof let new of return set static \
    super switch this throw try typeof var void while with yield abstract as declare enum \
    implements interface keyof namespace private protected public readonly satisfies type
    """,
    .constant: "true false null undefined NaN Infinity",
    .builtin: """
    Array Boolean Date Error JSON Map Math Number Object Promise Proxy RegExp Set String Symbol \
    URL console document fetch globalThis process require window any boolean never number string \
    unknown
    """,
  ])
}

extension Construct {
  /// `/…/flags`, where a division cannot stand.
  fileprivate static let regularExpression = Construct(first: "/") { code, start in
    let last = code.lastNonBlank(before: start)
    guard last < 0 || code.has("(,=:[!&|?{};\n", at: last), !code.has("/*", at: start + 1) else {
      return nil
    }
    let limit = Swift.min(code.count, start + 500)
    var place = start + 1
    var isInClass = false
    while place < limit, code[place] != UInt8(ascii: "\n") {
      switch code[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass: return code.end(of: .letter, from: place + 1)
      default: break
      }
      place += 1
    }
    return nil
  }
}
