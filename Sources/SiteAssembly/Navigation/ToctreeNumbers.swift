import DocsModel

/// The numbers that `toctree` gives to sections by its option `numbered`: `2.1`.
struct ToctreeNumbers: Sendable {
  private static let depthLimit = 32

  /// By document and fragment.
  private(set) var numbers: [Int: [String: String]] = [:]
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
      for item in indices[document].outline {
        number(item, of: document, depth: depth)
        stack.append(0)
        number(item.children, of: document, depth: depth - 1)
        for inner in toctrees[document] { number(inner, depth: depth - 1, level: level + 1) }
        stack.removeLast()
      }
    }
  }

  private mutating func number(_ items: [OutlineItem], of document: Int, depth: Int) {
    guard depth > 0, stack.count < Self.depthLimit else { return }
    for item in items {
      number(item, of: document, depth: depth)
      stack.append(0)
      number(item.children, of: document, depth: depth - 1)
      stack.removeLast()
    }
  }

  private mutating func number(_ item: OutlineItem, of document: Int, depth: Int) {
    stack[stack.count - 1] += 1
    guard depth > 0 else { return }
    let number = stack.map { String($0) }.joined(separator: ".")
    numbers[document, default: [:]][item.fragment] = number
  }
}
