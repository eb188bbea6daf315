/// What a piece of code is.
///
/// The classes are the short names of Pygments, so that its style sheets fit docsgen's pages too.
enum TokenKind: Sendable {
  case plain
  case keyword
  case constant
  case string
  case number
  case comment
  /// A name that the language itself gives: a type, a built-in function.
  case builtin
  case function
  case variable
  case `operator`
  case decorator
  /// A property's key, or the name of a markup element.
  case key
  /// An attribute of an element, a header, an option of a command.
  case attribute
  case prompt
  case output
  case heading
  case subheading
  case inserted
  case deleted
  case emphasis
  case strong

  var className: StaticString {
    switch self {
    case .plain: ""
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
    }
  }
}
