import DocsModel

/// How a directive is written, and what becomes of it.
///
/// A directive is added by a file with a definition and a line in `DirectiveRegistry`.
struct DirectiveDefinition: Sendable {
  var names: [String]
  var syntax: DirectiveSyntax
  /// Gives the blocks that take the directive's place.
  var expand: @Sendable (DirectiveUse, inout DirectiveExpander) -> [Block]
}

/// A directive at its place in a document.
struct DirectiveUse: Sendable {
  let directive: Directive
  let block: Block

  var name: String { directive.name }
  var range: SourceRange { block.range }
  var argument: String { directive.argument.trimmed }

  /// What the directive describes, one a line; a line that ends in a backslash goes on in the next.
  var signatures: [String] {
    var signatures: [String] = []
    var goesOn = false
    for line in argument.split(separator: "\n").map(\.trimmed) where !line.isEmpty {
      let part = line.hasSuffix("\\") ? String(line.dropLast()) : line
      if goesOn { signatures[signatures.count - 1] += part } else { signatures.append(part) }
      goesOn = line.hasSuffix("\\")
    }
    return signatures
  }

  var blocks: [Block] {
    if case .blocks(let blocks) = directive.content { blocks } else { [] }
  }

  var lines: [SourceLine] {
    if case .lines(let lines) = directive.content { lines } else { [] }
  }

  func has(_ option: String) -> Bool { directive[option: option] != nil }

  /// The option's value without white space around it; nil where it is missing or empty.
  func value(_ option: String) -> String? {
    guard let value = directive[option: option]?.value.trimmed, !value.isEmpty else { return nil }
    return value
  }

  /// The class names that an option gives.
  func classes(_ option: String) -> [String] { value(option)?.words ?? [] }

  /// The attributes of the block, with those that the options `class` and `name` give.
  var attributes: Attributes {
    var result = block.attributes
    result.classes += classes("class")
    if let name = value("name") { result.names.append(ReferenceName.normalized(name)) }
    return result
  }

  /// A block in the directive's place, with its attributes.
  func block(_ kind: Block.Kind) -> Block {
    Block(kind: kind, attributes: attributes, range: range)
  }

  /// A paragraph of the argument's inline markup.
  var argumentParagraph: [Block] {
    directive.argumentInlines.isEmpty
      ? [] : [Block(kind: .paragraph(directive.argumentInlines), range: directive.argumentRange)]
  }
}
