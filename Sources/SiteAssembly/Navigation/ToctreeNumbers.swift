import DocsModel

/// The numbers that `toctree` gives to sections by its option `numbered`: `2.1`.
struct ToctreeNumbers: Sendable {
  private static let depthLimit = 32

  /// By document and fragment.
  private(set) var numbers: [Int: [String: String]] = [:]
  /// The first part of those numbers by document, also where its own title is too deep for one.
  private(set) var chapters: [Int: Int] = [:]
  private let toctrees: [[Toctree]]
  private let indices: [DocumentIndex]
  private var stack = [0]
  private var assigned: Set<Int> = []

  init(toctrees: [[Toctree]], indices: [DocumentIndex], order: [Int]) {
    self.toctrees = toctrees
    self.indices = indices
    for toctree in order.flatMap({ toctrees[$0] }) {
      guard let depth = toctree.numberedDepth else { continue }
      stack = [0]
      number(toctree, depth: depth, level: 0)
    }
  }

  /// The number of a document's title.
  func number(of document: Int) -> String? {
    indices[document].outline.first.flatMap { numbers[document]?[$0.fragment] }
  }

  private mutating func number(_ toctree: Toctree, depth: Int, level: Int) {
    guard level < Self.depthLimit else { return }
    for entry in toctree.entries {
      guard case .document(let document) = entry.target, assigned.insert(document).inserted else {
        continue
      }
      let outline = indices[document].outline
      number(toctreesOf: document, in: nil, depth: depth, level: level)
      number(outline, of: document, depth: depth, level: level)
    }
  }

  /// The documents below a section are counted with its sections, and stand before them.
  private mutating func number(
    _ items: [OutlineItem],
    of document: Int,
    depth: Int,
    level: Int
  ) {
    guard stack.count < Self.depthLimit else { return }
    for item in items {
      number(item, of: document, depth: depth)
      stack.append(0)
      number(toctreesOf: document, in: item.fragment, depth: depth - 1, level: level)
      number(item.children, of: document, depth: depth - 1, level: level)
      stack.removeLast()
    }
  }

  private mutating func number(
    toctreesOf document: Int,
    in section: String?,
    depth: Int,
    level: Int
  ) {
    for toctree in toctrees[document] where toctree.section == section {
      number(toctree, depth: depth, level: level + 1)
    }
  }

  private mutating func number(_ item: OutlineItem, of document: Int, depth: Int) {
    stack[stack.count - 1] += 1
    chapters[document] = chapters[document] ?? stack[0]
    guard depth > 0 else { return }
    let number = stack.map { String($0) }.joined(separator: ".")
    numbers[document, default: [:]][item.fragment] = number
  }
}
