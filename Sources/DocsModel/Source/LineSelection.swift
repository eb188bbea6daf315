/// Line numbers as writers list them: `1,3-5,8-`.
package struct LineSelection: Equatable, Sendable {
  /// How often all lines may be listed, so that a short list cannot ask for endless text.
  private static let repetitionLimit = 16

  /// The numbers from 1 that the text has lines for, in the order written.
  package private(set) var numbers: [Int] = []
  /// Whether lines behind the last are asked for.
  package private(set) var goesBeyond = false

  /// - Returns: nil for what is no list of lines.
  package init?(_ written: String, count: Int) {
    for part in written.utf8.split(separator: UInt8(ascii: ",")) {
      let ends = part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        .map { String(Substring($0)).filter { !$0.isWhitespace } }
      guard ends.count <= 2, ends != ["", ""] else { return nil }
      guard let first = ends[0].isEmpty && ends.count == 2 ? 1 : Int(ends[0]),
        let last = ends.last?.isEmpty == true ? max(first, count) : ends.last.flatMap({ Int($0) }),
        first > 0, last >= first
      else { return nil }
      goesBeyond = goesBeyond || last > count
      guard first <= count else { continue }
      numbers += first...min(last, count)
      guard numbers.count <= count * Self.repetitionLimit else { return nil }
    }
  }

  /// Whether each line follows the one before.
  package var isConsecutive: Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }
}

extension Diagnostic {
  package static func linesBeyond(_ written: String, count: Int, at range: SourceRange) -> Self {
    .warning(
      "source-lines-beyond",
      "'\(written)' goes beyond the last line, which is \(count)",
      at: range
    )
  }
}
