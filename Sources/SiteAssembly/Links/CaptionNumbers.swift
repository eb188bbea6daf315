import DocsModel

/// What is numbered by itself: `Fig. 3`, `Table 1`, `Listing 2`, equation `(4)`.
enum CaptionKind: Hashable, Sendable {
  case figure
  case table
  case listing
  case equation

  /// The kind of a block that has a caption, or is an equation with a label.
  init?(_ block: Block) {
    switch block.kind {
    case .figure(let figure) where figure.caption != nil: self = .figure
    case .table(let table) where table.title != nil: self = .table
    case .literalBlock(let literal) where literal.caption != nil: self = .listing
    case .mathBlock where block.attributes.names.contains { $0.hasPrefix("equation-") }:
      self = .equation
    default: return nil
    }
  }

  /// The words before a caption and in a reference to it.
  func words(_ number: String) -> String {
    switch self {
    case .figure: "Fig. \(number)"
    case .table: "Table \(number)"
    case .listing: "Listing \(number)"
    case .equation: "(\(number))"
    }
  }
}

/// The place of a captioned block among those of its kind in its document, from 1.
struct CaptionOrdinal: Equatable, Sendable {
  var kind: CaptionKind
  var number: Int
}

/// Counts the captioned blocks of one document from top to bottom.
struct CaptionCounter: Sendable {
  private(set) var counts: [CaptionKind: Int] = [:]

  mutating func next(for block: Block) -> CaptionOrdinal? {
    guard let kind = CaptionKind(block) else { return nil }
    counts[kind, default: 0] += 1
    return CaptionOrdinal(kind: kind, number: counts[kind] ?? 1)
  }
}

/// The numbers of captions over all documents in the order of reading.
///
/// In chapters that a `toctree` numbers they begin anew: `2.1`.
struct CaptionNumbers: Equatable, Sendable {
  private var starts: [[CaptionKind: Int]]
  private let chapters: [Int: Int]

  /// Counts what is `restarting` anew in each document.
  init(
    indices: [DocumentIndex],
    order: [Int],
    chapters: [Int: Int],
    restarting: Set<CaptionKind>
  ) {
    self.chapters = chapters
    starts = [[CaptionKind: Int]](repeating: [:], count: indices.count)
    var sums: [Int?: [CaptionKind: Int]] = [:]
    for document in order {
      let chapter = chapters[document]
      starts[document] = sums[chapter] ?? [:]
      for kind in restarting { starts[document][kind] = nil }
      sums[chapter, default: [:]].merge(indices[document].captions.counts) { $0 + $1 }
    }
  }

  func number(of ordinal: CaptionOrdinal, in document: Int) -> String {
    let chapter = chapters[document].map { "\($0)." } ?? ""
    return chapter + String((starts[document][ordinal.kind] ?? 0) + ordinal.number)
  }
}

extension LinkResolver {
  /// The block with its number before its caption, where captions are numbered.
  mutating func numbered(_ block: Block) -> Block {
    guard let ordinal = captions.next(for: block), let document = source.document else {
      return block
    }
    let words = ordinal.kind.words(table.captionNumbers.number(of: ordinal, in: document))
    if ordinal.kind == .equation { return Self.equation(block, words) }
    guard table.project.configuration.numbersFigures else { return block }
    let prefix: [Inline] = [
      .span([.text(words)], Attributes(classes: ["caption-number"])), .text(" "),
    ]
    var result = block
    switch block.kind {
    case .figure(var figure):
      figure.caption = prefix + (figure.caption ?? [])
      result.kind = .figure(figure)
    case .table(var table):
      table.title = prefix + (table.title ?? [])
      result.kind = .table(table)
    case .literalBlock(var literal):
      literal.caption = prefix + (literal.caption ?? [])
      result.kind = .literalBlock(literal)
    default: break
    }
    return result
  }

  /// The equation with its number beside it.
  private static func equation(_ block: Block, _ words: String) -> Block {
    var formula = block
    formula.attributes = .none
    let number = Block(
      kind: .paragraph([.text(words)]),
      attributes: Attributes(classes: ["equation-number"]),
      range: block.range
    )
    var attributes = block.attributes
    attributes.classes.append("equation")
    let container = Container(role: .container, blocks: [formula, number])
    return Block(kind: .container(container), attributes: attributes, range: block.range)
  }
}
