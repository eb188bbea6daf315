/// All documents in the order that the toctrees lead through them, those that no toctree names last.
struct ToctreeOrder {
  private(set) var documents: [Int] = []
  private let toctrees: [[Toctree]]
  private var seen: Set<Int> = []

  init(_ toctrees: [[Toctree]], root: Int?) {
    self.toctrees = toctrees
    if let root { visit(root) }
    for document in toctrees.indices { visit(document) }
  }

  /// Walks with a stack of its own, as toctrees may lead from one document to the next endlessly.
  private mutating func visit(_ first: Int) {
    var waiting = [first]
    while let document = waiting.popLast() {
      guard seen.insert(document).inserted else { continue }
      documents.append(document)
      let next = toctrees[document].flatMap(\.entries).compactMap { entry -> Int? in
        if case .document(let index) = entry.target { index } else { nil }
      }
      waiting += next.reversed()
    }
  }
}
