/// The names of Pygments (pygments.org/docs/tokens), so that its style sheets fit docsgen's pages
/// and docutils' trees can be compared.
extension TokenKind {
  /// The short name of the general kind, which is the class of its spans in pages.
  package var shortName: StaticString {
    switch general {
    case .keyword: "k"
    case .constant: "kc"
    case .string: "s"
    case .number: "m"
    case .comment: "c"
    case .builtin: "nb"
    case .function: "nf"
    case .variable: "nv"
    case .operator: "o"
    case .decorator: "nd"
    case .key: "nt"
    case .attribute: "na"
    case .prompt: "gp"
    case .output: "go"
    case .heading: "gh"
    case .subheading: "gu"
    case .inserted: "gi"
    case .deleted: "gd"
    case .emphasis: "ge"
    case .strong: "gs"
    default: ""
    }
  }

  /// The words of the long name, which are classes in docutils' trees; none for plain text.
  package var longName: String {
    switch self {
    case .plain: ""
    case .keyword: "keyword"
    case .namespaceKeyword: "keyword namespace"
    case .constant: "keyword constant"
    case .string: "literal string"
    case .stringPrefix: "literal string affix"
    case .singleQuotedString: "literal string single"
    case .doubleQuotedString: "literal string double"
    case .docstring: "literal string doc"
    case .number: "literal number"
    case .integer: "literal number integer"
    case .float: "literal number float"
    case .comment: "comment"
    case .lineComment: "comment single"
    case .builtin: "name builtin"
    case .builtinVariable: "name builtin pseudo"
    case .exception: "name exception"
    case .name, .calledName: "name"
    case .function: "name function"
    case .className: "name class"
    case .variable: "name variable"
    case .operator, .memberAccess: "operator"
    case .wordOperator: "operator word"
    case .punctuation: "punctuation"
    case .decorator: "name decorator"
    case .key: "name tag"
    case .attribute: "name attribute"
    case .prompt: "generic prompt"
    case .output: "generic output"
    case .heading: "generic heading"
    case .subheading: "generic subheading"
    case .inserted: "generic inserted"
    case .deleted: "generic deleted"
    case .emphasis: "generic emph"
    case .strong: "generic strong"
    }
  }
}
