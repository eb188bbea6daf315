import DocsModel

extension Grammar {
  static let go = Grammar([
    Rule(.comment, .line(from: "//")),
    Rule(.comment, .enclosed("/*", "*/", spansLines: true)),
    Rule(.string, .enclosed("\"", escape: "\\")),
    Rule(.string, .enclosed("'", escape: "\\")),
    Rule(.string, .enclosed("`", spansLines: true)),
    .words(goWords),
    Rule(.number, .number),
    Rule(.operator, .run(of: "+-*/%=<>!&|^~:")),
  ])

  private static let goWords = WordTable([
    .keyword: """
    break case chan const continue default defer else fallthrough for func go goto if import \
    interface map package range return select struct switch type var
    """,
    .constant: "true false nil iota",
    .builtin: """
    any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 \
    rune string uint uint8 uint16 uint32 uint64 uintptr append cap clear close copy delete len \
    make max min new panic print println recover
    """,
  ])
}
