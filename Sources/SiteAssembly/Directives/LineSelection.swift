/// Line numbers as `lines` and `emphasize-lines` write them: `1,3-5,8-`.
enum LineSelection {
  /// - Returns: the numbers from 1 to `count` in the order written; nil for what is no list.
  static func numbers(_ text: String, count: Int) -> [Int]? {
    var result: [Int] = []
    for part in text.split(separator: ",").map(\.trimmed) where !part.isEmpty {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
      guard ends.count <= 2, let first = ends.first, let last = ends.last,
        let low = first.isEmpty ? 1 : Int(first),
        let high = last.isEmpty ? count : Int(last), low >= 1
      else { return nil }
      result += Array(stride(from: low, through: min(high, count), by: 1))
    }
    return result
  }
}

/// Finds definitions in Python text by their indentation.
enum PythonObject {
  /// The lines from the decorators of `def name` or `class name` to the end of its body.
  static func lines(of name: String, in lines: ArraySlice<String>) -> Range<Int>? {
    guard let start = lines.firstIndex(where: { defines($0, name) }) else { return nil }
    let indent = margin(lines[start])
    var first = start
    while first > lines.startIndex, lines[first - 1].trimmed.hasPrefix("@"),
      margin(lines[first - 1]) == indent
    {
      first -= 1
    }
    var end = start + 1
    for index in lines.indices.dropFirst(start - lines.startIndex + 1) {
      let line = lines[index]
      guard !line.trimmed.isEmpty else { continue }
      guard margin(line) > indent || line.trimmed.hasPrefix(")") else { break }
      end = index + 1
    }
    return first..<end
  }

  private static func defines(_ line: String, _ name: String) -> Bool {
    var rest = line.trimmed[...]
    if rest.hasPrefix("async ") { rest = rest.dropFirst(6) }
    guard let keyword = ["def ", "class "].first(where: rest.hasPrefix) else { return false }
    rest = rest.dropFirst(keyword.count)
    guard rest.hasPrefix(name) else { return false }
    let after = rest.dropFirst(name.count).first
    return after == "(" || after == ":" || after == " " || after == "["
  }

  private static func margin(_ line: String) -> Int { line.prefix { $0 == " " }.count }
}
