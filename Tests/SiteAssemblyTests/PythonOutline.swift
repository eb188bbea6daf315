import DocsModel

/// Descriptions of objects as an outline: `class app.Name(signature) #fragment`, and texts below.
func pythonOutline(_ blocks: [Block], indent: String = "") -> String {
  blocks.flatMap { lines(of: $0, indent: indent) }.joined(separator: "\n")
}

private func lines(of block: Block, indent: String) -> [String] {
  switch block.kind {
  case .objectDescription(let object):
    let name = object.isMember ? "." + (object.name.split(separator: ".").last ?? "") : object.name
    let kind = object.kind.isEmpty ? "" : object.kind + " "
    let ids = block.attributes.ids.map { " #" + $0 }.joined()
    return [indent + kind + name + object.signature + ids]
      + object.blocks.flatMap { lines(of: $0, indent: indent + "  ") }
  case .paragraph(let inlines):
    let text = inlines.plainText
    return text.isEmpty ? [] : [indent + text]
  case .fieldList(let fields):
    return fields.flatMap { field in
      [indent + field.name + ":"] + field.body.flatMap { lines(of: $0, indent: indent + "  ") }
    }
  case .bulletList(let list):
    return list.items.flatMap { item in
      item.blocks.flatMap { lines(of: $0, indent: indent + "- ") }
    }
  default: return [indent + "?"]
  }
}
