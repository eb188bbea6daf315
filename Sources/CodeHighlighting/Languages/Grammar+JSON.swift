extension Grammar {
  /// JSON, and the comments of its dialects.
  static let json = Grammar([
    .key(.enclosed("\"", escape: "\\"), before: ":", otherwise: .string),
    .words(WordTable([.constant: "true false null"]), call: .plain),
    Rule(.number, .number),
    Rule(.number, .prefixed("-", .number)),
    Rule(.comment, .line(from: "//")),
    Rule(.comment, .enclosed("/*", "*/", spansLines: true)),
  ])
}
