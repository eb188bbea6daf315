/// Lines that belong to one construct, without their indentation.
struct IndentedBlock {
  var lines: [Line]
  var indent: Int
  /// The index of the line after the block among the lines it was taken from.
  var next: Int
  /// Whether a blank line, or the end, follows the block.
  var endsBlank: Bool

  mutating func dropBlankStart() {
    let blanks = lines.prefix { $0.isBlank }.count
    if blanks > 0 { lines.removeFirst(blanks) }
  }

  mutating func dropBlankEnd() {
    while lines.last?.isBlank == true { lines.removeLast() }
  }
}

extension SourceText {
  /// Takes the indented lines from an index on.
  ///
  /// - Parameters:
  ///   - lines: the lines to take from.
  ///   - index: where the block starts.
  ///   - blockIndent: the indentation of every line, where it is known.
  ///   - firstIndent: what to cut from the first line, where it has a marker.
  ///   - untilBlank: whether the first blank line ends the block.
  ///   - strips: whether the common indentation is cut from the lines.
  /// - Returns: the block, with blank lines at its end.
  func indented(
    in lines: [Line],
    at index: Int,
    blockIndent: Int? = nil,
    firstIndent: Int? = nil,
    untilBlank: Bool = false,
    strips: Bool = true
  ) -> IndentedBlock {
    var indent = blockIndent
    let first = firstIndent ?? blockIndent
    var end = first == nil ? index : index + 1
    var endsBlank = true
    scan: while end < lines.count {
      let line = lines[end]
      if line.isBlank {
        if untilBlank { break scan }
        end += 1
        continue
      }
      let lineIndent = self.indent(of: line)
      guard lineIndent > 0, lineIndent >= blockIndent ?? 0 else {
        endsBlank = end > index && lines[end - 1].isBlank
        break scan
      }
      if blockIndent == nil { indent = min(indent ?? lineIndent, lineIndent) }
      end += 1
    }
    var block = Array(lines[index..<max(end, index)])
    let amount = strips ? indent ?? 0 : 0
    for position in block.indices {
      if position == 0, let first {
        block[0] = block[0].dropping(first)
      } else if amount > 0 {
        block[position] = outdented(block[position], by: amount)
      }
    }
    return IndentedBlock(lines: block, indent: indent ?? 0, next: end, endsBlank: endsBlank)
  }
}
