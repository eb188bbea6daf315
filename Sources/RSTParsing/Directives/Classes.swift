import DocsModel

extension BlockParser {
  /// Gives classes to the content, or else to the element that follows.
  mutating func assignClasses(_ call: DirectiveCall) -> DirectiveResult {
    let written = call.arguments.first ?? ""
    guard case .success(let made) = OptionKind.classes.convert(written) else {
      return invalidClass(call, written)
    }
    let classes = Words.split(made)
    guard call.content.isEmpty else {
      var blocks = nested(call.content)
      for index in blocks.indices { blocks[index].add(classes: classes) }
      return DirectiveResult(blocks: blocks)
    }
    pendingClasses = true
    let directive = Directive(
      name: ClassAssignment.directiveName,
      nameRange: call.nameRange,
      argument: made,
      argumentRange: call.nameRange,
      options: [],
      content: .none
    )
    return .block(.directive(directive), .none, call)
  }
}

extension Block {
  /// Puts classes where the element carries those of the writer.
  mutating func add(classes: [String]) {
    if case .image(var image) = kind {
      image.attributes.classes += classes
      kind = .image(image)
    } else {
      attributes.classes += classes
    }
  }
}
