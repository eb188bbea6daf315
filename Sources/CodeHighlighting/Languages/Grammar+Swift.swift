import DocsModel

extension Grammar {
  static let swift = Grammar([
    Rule(.comment, .line(from: "//")),
    Rule(.comment, .nested("/*", "*/")),
    Rule(.string, .enclosed("\"\"\"", escape: "\\", spansLines: true)),
    Rule(.string, .enclosed("\"", escape: "\\")),
    Rule(.string, .enclosed("#\"", "\"#")),
    Rule(.decorator, .prefixed("@", .name)),
    Rule(.keyword, .prefixed("#", .name)),
    Rule(.plain, .enclosed("`")),
    .words(swiftWords),
    Rule(.number, .number),
    Rule(.operator, .run(of: "+-*/%=<>!&|^~?")),
  ])

  private static let swiftWords = WordTable([
    .keyword: """
    actor any as associatedtype async await borrowing break case catch class consuming continue \
    convenience default defer deinit didSet do else enum extension fallthrough fileprivate final \
    for func get guard if import in indirect infix init inout internal is isolated lazy let \
    mutating nonisolated open operator optional override package postfix prefix private protocol \
    public repeat required rethrows return self Self set some static struct subscript super \
    switch throw throws try typealias unowned var weak where while willSet
    """,
    .constant: "true false nil",
    .builtin: """
    Any AnyObject Array Bool Character Data Date Dictionary Double Error Float Int Int8 Int16 \
    Int32 Int64 Never Optional Result Set String UInt UInt8 UInt16 UInt32 UInt64 URL Void print
    """,
  ])
}
