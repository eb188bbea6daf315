import DocsModel

extension IdentifierRegistry {
  /// Takes names that turned out to be ambiguous from the elements that have them.
  func demote(in blocks: inout [Block]) {
    for index in blocks.indices {
      demote(&blocks[index].attributes)
      demote(&blocks[index].kind)
      blocks[index].mapContents { demote(in: &$0) }
    }
  }

  private func demote(_ attributes: inout Attributes) {
    guard let id = attributes.ids.first, let names = demoted[id] else { return }
    let lost = attributes.names.filter { names.contains($0) }
    attributes.names.removeAll { names.contains($0) }
    attributes.duplicateNames += lost
  }

  private func demote(_ kind: inout Block.Kind) {
    switch kind {
    case .paragraph(var inlines):
      if demote(&inlines) { kind = .paragraph(inlines) }
    case .rubric(var inlines, let level):
      if demote(&inlines) { kind = .rubric(inlines, level: level) }
    case .section(var section):
      if demote(&section.title) { kind = .section(section) }
    case .lineBlock(let items):
      kind = .lineBlock(items.map(demoted))
    case .definitionList(var items):
      for index in items.indices { _ = demote(&items[index].term) }
      kind = .definitionList(items)
    case .image(var image):
      demote(&image.attributes)
      kind = .image(image)
    case .figure(var figure):
      demote(&figure.image.attributes)
      if var caption = figure.caption, demote(&caption) { figure.caption = caption }
      kind = .figure(figure)
    default: break
    }
  }

  private func demoted(_ item: LineBlockItem) -> LineBlockItem {
    switch item {
    case .line(var inlines):
      _ = demote(&inlines)
      return .line(inlines)
    case .nested(let items): return .nested(items.map(demoted))
    }
  }

  /// Changes targets and references that define names; false where there is none to change.
  private func demote(_ inlines: inout [Inline]) -> Bool {
    var changed = false
    for index in inlines.indices {
      switch inlines[index] {
      case .target(let children, var attributes):
        demote(&attributes)
        inlines[index] = .target(children, attributes)
        changed = true
      case .reference(var reference) where !reference.attributes.ids.isEmpty:
        demote(&reference.attributes)
        inlines[index] = .reference(reference)
        changed = true
      default: break
      }
    }
    return changed
  }
}
