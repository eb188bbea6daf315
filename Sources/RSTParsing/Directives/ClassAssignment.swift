import DocsModel

/// Gives the classes of `class` directives without content to the elements that follow them.
enum ClassAssignment {
  static let directiveName = "class"

  static func apply(to blocks: inout [Block]) {
    var pending: [String] = []
    assign(in: &blocks, pending: &pending)
  }

  private static func assign(in blocks: inout [Block], pending: inout [String]) {
    var kept: [Block] = []
    kept.reserveCapacity(blocks.count)
    for var block in blocks {
      if case .directive(let directive) = block.kind, directive.name == directiveName {
        pending += Words.split(directive.argument)
        continue
      }
      if !pending.isEmpty, block.isVisible {
        block.add(classes: pending)
        pending = []
      }
      block.mapContents { assign(in: &$0, pending: &pending) }
      kept.append(block)
    }
    blocks = kept
  }
}

extension Block {
  /// Whether the element shows on the page, so that classes make sense on it.
  fileprivate var isVisible: Bool {
    switch kind {
    case .comment, .target, .substitutionDefinition, .systemMessage: false
    default: true
    }
  }
}
