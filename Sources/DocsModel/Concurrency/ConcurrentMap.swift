/// How many pieces of work may run at the same time.
package struct Jobs: Sendable {
  package let count: Int

  package init(_ count: Int) {
    self.count = max(1, count)
  }
}

extension Array where Element: Sendable {
  /// Transforms all elements, `jobs` at a time, and gives the results in the order of the elements.
  package func concurrentMap<Result: Sendable>(
    _ jobs: Jobs,
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard jobs.count > 1, count > 1 else { return map(transform) }
    // Small batches keep the cores busy to the end without a task for each element.
    let batch = Swift.max(1, count / (jobs.count * 8))
    let starts = Array<Int>(stride(from: 0, to: count, by: batch))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func addBatch() {
        guard next < starts.count else { return }
        let index = next
        let slice = self[starts[index]..<Swift.min(starts[index] + batch, count)]
        group.addTask { (index, slice.map(transform)) }
        next += 1
      }
      for _ in 0..<jobs.count { addBatch() }
      var results = [[Result]](repeating: [], count: starts.count)
      for await (index, values) in group {
        results[index] = values
        addBatch()
      }
      return results.flatMap(\.self)
    }
  }
}
