/// How one of docutils' own directives is written.
struct DirectiveSpecification: Sendable {
  var meaning: BuiltinDirective
  var required = 0
  var optional = 0
  /// Whether the last argument may hold blanks.
  var allowsBlanks = true
  var options: [String: OptionKind] = [:]
  var hasContent = true

  var takesArguments: Bool { required + optional > 0 }
}

/// What docutils' own directives do.
enum BuiltinDirective: Sendable {
  case admonition(kind: String)
  case titledAdmonition
  case image
  case figure
  case topic
  case sidebar
  case lineBlock
  case parsedLiteral
  case code
  case math
  case rubric
  case quote(className: String)
  case compound
  case container
  case table
  case csvTable
  case listTable
  case contents
  case header
  case footer
  case meta
  case raw
  case include
  case replace
  case unicode
  case date
  case classes
  case role
  case defaultRole
  case title
  case test
  /// Left to assembly: numbering of sections, notes of targets.
  case deferred
}

extension DirectiveSpecification {
  private static let common: [String: OptionKind] = ["class": .classes, "name": .text]

  private static let image: [String: OptionKind] = [
    "alt": .text, "height": .length, "width": .lengthOrPercentage, "scale": .percentage,
    "align": .choice(["top", "middle", "bottom", "left", "center", "right"]),
    "target": .requiredText, "class": .classes, "name": .text,
    "loading": .choice(["embed", "link", "lazy"]),
  ]

  private static let figure: [String: OptionKind] = [
    "figwidth": .figureWidth, "figclass": .classes, "figname": .text,
    "align": .choice(["left", "center", "right"]),
  ]

  private static let table: [String: OptionKind] = [
    "class": .classes, "name": .text, "align": .choice(["left", "center", "right"]),
    "width": .lengthOrPercentage,
  ]

  private static let dataTable: [String: OptionKind] = [
    "header-rows": .natural, "stub-columns": .natural, "widths": .widths(["auto"]),
  ]

  private static let csv: [String: OptionKind] = [
    "header": .text, "file": .path, "url": .path, "encoding": .text, "delim": .character,
    "keepspace": .flag, "quote": .character, "escape": .character,
  ]

  private static let code: [String: OptionKind] = [
    "class": .classes, "name": .text, "number-lines": .text, "linenos": .flag,
    "lineno-start": .integer, "emphasize-lines": .requiredText, "caption": .requiredText,
    "dedent": .text, "force": .flag,
  ]

  private static let include: [String: OptionKind] = [
    "literal": .flag, "code": .text, "encoding": .text, "parser": .text, "tab-width": .integer,
    "start-line": .integer, "end-line": .integer, "start-after": .requiredText,
    "end-before": .requiredText, "number-lines": .text, "class": .classes, "name": .text,
  ]

  private static func admonitions() -> [String: DirectiveSpecification] {
    let kinds = [
      "attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning",
    ]
    return Dictionary(
      uniqueKeysWithValues: kinds.map {
        ($0, Self(meaning: .admonition(kind: $0), options: common))
      }
    )
  }

  private static func quotes() -> [String: DirectiveSpecification] {
    let names = ["epigraph", "highlights", "pull-quote"]
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, Self(meaning: .quote(className: $0))) }
    )
  }

  private static let codeBlock = Self(
    meaning: .code,
    optional: 1,
    allowsBlanks: false,
    options: code
  )
  private static let classDirective = Self(meaning: .classes, required: 1)
  private static let sectionNumbers = Self(
    meaning: .deferred,
    options: [
      "depth": .integer, "start": .integer, "prefix": .requiredText, "suffix": .requiredText,
    ],
    hasContent: false
  )

  private static let others: [String: DirectiveSpecification] = [
    "admonition": Self(meaning: .titledAdmonition, required: 1, options: common),
    "image": Self(meaning: .image, required: 1, options: image, hasContent: false),
    "figure": Self(
      meaning: .figure,
      required: 1,
      options: image.merging(figure) { $1 }
    ),
    "topic": Self(meaning: .topic, required: 1, options: common),
    "sidebar": Self(
      meaning: .sidebar,
      optional: 1,
      options: common.merging(["subtitle": .requiredText]) { $1 }
    ),
    "line-block": Self(meaning: .lineBlock, options: common),
    "parsed-literal": Self(meaning: .parsedLiteral, options: common),
    "code": codeBlock,
    "code-block": codeBlock,
    "sourcecode": codeBlock,
    "math": Self(
      meaning: .math,
      options: common.merging(["label": .text, "nowrap": .flag, "no-wrap": .flag]) { $1 }
    ),
    "rubric": Self(
      meaning: .rubric,
      required: 1,
      options: common.merging(["heading-level": .natural]) { $1 },
      hasContent: false
    ),
    "compound": Self(meaning: .compound, options: common),
    "container": Self(meaning: .container, optional: 1, options: ["name": .text]),
    "table": Self(
      meaning: .table,
      optional: 1,
      options: table.merging(["widths": .widths(["auto", "grid"])]) { $1 }
    ),
    "csv-table": Self(
      meaning: .csvTable,
      optional: 1,
      options: table.merging(dataTable) { $1 }.merging(csv) { $1 }
    ),
    "list-table": Self(
      meaning: .listTable,
      optional: 1,
      options: table.merging(dataTable) { $1 }
    ),
    "contents": Self(
      meaning: .contents,
      optional: 1,
      options: [
        "depth": .natural, "local": .flag, "backlinks": .choice(["top", "entry", "none"]),
        "class": .classes,
      ],
      hasContent: false
    ),
    "sectnum": sectionNumbers,
    "section-numbering": sectionNumbers,
    "target-notes": Self(meaning: .deferred, options: common, hasContent: false),
    "header": Self(meaning: .header),
    "footer": Self(meaning: .footer),
    "meta": Self(meaning: .meta),
    "raw": Self(
      meaning: .raw,
      required: 1,
      options: ["file": .path, "url": .path, "encoding": .text, "class": .classes]
    ),
    "include": Self(meaning: .include, required: 1, options: include, hasContent: false),
    "replace": Self(meaning: .replace),
    "unicode": Self(
      meaning: .unicode,
      required: 1,
      options: ["trim": .flag, "ltrim": .flag, "rtrim": .flag],
      hasContent: false
    ),
    "date": Self(meaning: .date),
    "class": classDirective,
    "rst-class": classDirective,
    "role": Self(meaning: .role),
    "default-role": Self(
      meaning: .defaultRole,
      optional: 1,
      allowsBlanks: false,
      hasContent: false
    ),
    "title": Self(meaning: .title, required: 1, hasContent: false),
    "restructuredtext-test-directive": Self(
      meaning: .test,
      optional: 1,
      options: ["option": .requiredText]
    ),
  ]

  /// docutils' directives by name, with Sphinx' names for some of them.
  static let all: [String: DirectiveSpecification] =
    others.merging(admonitions()) { $1 }.merging(quotes()) { $1 }
}
