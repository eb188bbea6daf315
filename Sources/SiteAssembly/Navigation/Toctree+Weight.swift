import DocsModel

extension [DocumentDraft] {
  /// The same with the entries of each `toctree` by the `weight` fields of their documents, lighter
  /// first, where any has one.
  var withEntriesByWeight: [DocumentDraft] {
    map { draft in
      guard !draft.toctrees.isEmpty else { return draft }
      var result = draft
      result.toctrees = draft.toctrees.mapValues { $0.sortedByWeight(of: self) }
      return result
    }
  }
}

extension Toctree {
  fileprivate func sortedByWeight(of drafts: [DocumentDraft]) -> Toctree {
    let weights = entries.map { entry -> Double? in
      guard case .document(let index) = entry.target else { return nil }
      return drafts[index].weight
    }
    guard weights.contains(where: { $0 != nil }) else { return self }
    var result = self
    result.entries = zip(entries, weights).enumerated().sorted { left, right in
      let (first, second) = (left.element.1 ?? 0, right.element.1 ?? 0)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element.0)
    return result
  }
}

extension DocumentDraft {
  /// The place among the documents of its folder or `toctree`, the lightest first.
  var weight: Double? {
    (metadata["weight"] ?? metadata["order"] ?? metadata["nav_order"]).flatMap {
      Double($0.trimmed)
    }
  }
}
