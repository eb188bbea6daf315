/// What a piece of code is.
///
/// Some kinds are only told apart where a dump names them: a page shows their `general` kind.
package enum TokenKind: Sendable {
  case plain
  case keyword
  case namespaceKeyword
  case constant
  case string
  case stringPrefix
  case singleQuotedString
  case doubleQuotedString
  case docstring
  case number
  case integer
  case float
  case comment
  case lineComment
  /// A name that the language itself gives: a type, a built-in function.
  case builtin
  case builtinVariable
  case exception
  case name
  /// The name of a function that is declared or called.
  case function
  case calledName
  case className
  case variable
  case `operator`
  case wordOperator
  /// The dot before a member's name.
  case memberAccess
  case punctuation
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

  /// The kind that a page shows this one as.
  package var general: TokenKind {
    switch self {
    case .namespaceKeyword, .wordOperator: .keyword
    case .stringPrefix, .singleQuotedString, .doubleQuotedString, .docstring: .string
    case .integer, .float: .number
    case .lineComment: .comment
    case .builtinVariable, .exception: .builtin
    case .calledName, .className: .function
    case .name, .memberAccess, .punctuation: .plain
    default: self
    }
  }
}
