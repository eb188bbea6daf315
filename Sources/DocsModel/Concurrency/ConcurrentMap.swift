/// How many pieces of work may run at the same time.
package struct Jobs: Sendable {
  package let count: Int

  package init(_ count: Int) {
    self.count = max(1, count)
  }
}

extension Array where Element: Sendable {
  /// Transforms all elements, `jobs` at a time, and gives the results in the order of the elements.
  ///
  /// The heaviest come first, so that none is begun when the other cores have nothing left to do;
  /// `weight` tells how much work an element is, in any unit.
  package func concurrentMap<Result: Sendable>(
    _ jobs: Jobs,
    weight: (Element) -> Int = { _ in 0 },
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard jobs.count > 1, count > 1 else { return map(transform) }
    let batches = self.batches(for: jobs, weight: weight)
    return await withTaskGroup(of: [(index: Int, result: Result)].self) { group in
      var waiting = batches.makeIterator()
      func addBatch() {
        guard let batch = waiting.next() else { return }
        group.addTask { batch.map { (index: $0, result: transform(self[$0])) } }
      }
      for _ in 0..<jobs.count { addBatch() }
      var results = [Result?](repeating: nil, count: count)
      for await done in group {
        for (index, result) in done { results[index] = result }
        addBatch()
      }
      return results.compactMap(\.self)
    }
  }

  /// The indices in small batches: they keep the cores busy to the end without a task for each.
  private func batches(for jobs: Jobs, weight: (Element) -> Int) -> [ArraySlice<Int>] {
    let weights = map(weight)
    let order = indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    let size = Swift.max(1, count / (jobs.count * 64))
    return stride(from: 0, to: count, by: size).map { order[$0..<Swift.min($0 + size, count)] }
  }
}
