import DocsModel

/// A block, or a heading that its section is still to be made of.
enum Piece {
  case block(Block)
  case heading(Heading)
}

struct Heading {
  /// 1 to 6.
  var level: Int
  var title: [Inline]
  var attributes: Attributes = Attributes()
  var range: SourceRange
}

extension [Piece] {
  /// The blocks with a section for each heading, up to the next heading of its level or a higher one.
  var nested: [Block] {
    var result: [Block] = []
    var open: [OpenSection] = []
    for piece in self {
      switch piece {
      case .block(let block): append(block, to: &open, or: &result)
      case .heading(let heading):
        while let last = open.last, last.heading.level >= heading.level {
          open.removeLast()
          append(last.section, to: &open, or: &result)
        }
        open.append(OpenSection(heading: heading))
      }
    }
    while let last = open.popLast() { append(last.section, to: &open, or: &result) }
    return result
  }

  private func append(_ block: Block, to open: inout [OpenSection], or result: inout [Block]) {
    if open.isEmpty { result.append(block) } else { open[open.count - 1].blocks.append(block) }
  }
}

private struct OpenSection {
  var heading: Heading
  var blocks: [Block] = []

  var section: Block {
    var range = heading.range
    if let last = blocks.last?.range { range.end = Swift.max(range.end, last.end) }
    let section = Section(title: heading.title, titleRange: heading.range, blocks: blocks)
    return Block(kind: .section(section), attributes: heading.attributes, range: range)
  }
}
