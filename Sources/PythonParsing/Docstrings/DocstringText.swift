/// A docstring's lines without the indentation of the code around them, as PEP 257 has it.
struct DocstringText {
  private(set) var lines: [[UInt8]]
  /// The line of the file that the first one is.
  private(set) var firstLine: Int

  init(_ value: [UInt8], firstLine: Int) {
    let written = value.split(separator: .lineFeed, omittingEmptySubsequences: false)
    let lines = written.map { Self.expanded($0) }
    let common = lines.dropFirst().filter { !$0.isEmpty }.map { Self.indent(of: $0) }.min() ?? 0
    let trimmed = lines.enumerated().map { index, line in
      Array(index == 0 ? line.drop(while: \.isBlank) : line.dropFirst(common))
    }
    self.init(lines: trimmed, firstLine: firstLine)
  }

  /// Takes lines as they are, but for blank ones at both ends.
  init(lines: [[UInt8]], firstLine: Int) {
    let leading = lines.prefix { $0.isEmpty }.count
    var lines = lines.dropFirst(leading)
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = Array(lines)
    self.firstLine = firstLine + leading
  }

  private static func indent(of line: [UInt8]) -> Int {
    line.prefix { $0 == 0x20 }.count
  }

  /// The line with blanks for tabs and none at its end.
  private static func expanded(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in line {
      guard byte == 0x09 else {
        result.append(byte)
        continue
      }
      repeat { result.append(0x20) } while result.count % 8 != 0
    }
    while let last = result.last, last.isBlank || last == .carriageReturn { result.removeLast() }
    return result
  }
}
