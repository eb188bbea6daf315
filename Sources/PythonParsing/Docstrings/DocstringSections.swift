/// Turns sections in Google's and NumPy's style into reStructuredText.
///
/// A line becomes a line wherever it can, so that messages name the right one.
struct DocstringSections {
  typealias Line = [UInt8]

  private let lines: [Line]
  private var result: [Line] = []
  private var index = 0

  static func fields(in lines: [Line]) -> [Line] {
    var sections = DocstringSections(lines: lines)
    sections.result.reserveCapacity(lines.count)
    while sections.index < lines.count { sections.readLine() }
    return sections.result
  }

  private init(lines: [Line]) {
    self.lines = lines
  }

  private mutating func readLine() {
    if let section = numPySection {
      index += 2
      result += [Line(section.opening.utf8), []]
      readNumPy(section)
    } else if let section = googleSection {
      index += 1
      if !section.opening.isEmpty, result.last?.isEmpty == false { result.append([]) }
      result.append(Line(section.opening.utf8))
      readGoogle(section)
    } else {
      result.append(lines[index])
      index += 1
    }
  }

  private func indent(_ line: Line) -> Int {
    line.prefix { $0 == 0x20 }.count
  }

  /// A known name with a colon, above lines that are indented.
  private var googleSection: DocstringSection? {
    let line = lines[index]
    guard line.last == UInt8(ascii: ":"), let first = line.first, first != 0x20,
      let section = DocstringSection(named: line.dropLast()),
      let next = lines[(index + 1)...].prefix(2).first(where: { !$0.isEmpty }), indent(next) > 0
    else { return nil }
    return section
  }

  /// A known name above a row of hyphens.
  private var numPySection: DocstringSection? {
    guard index + 1 < lines.count, let section = DocstringSection(named: lines[index]) else {
      return nil
    }
    let line = lines[index + 1]
    guard line.count >= 3, let mark = line.first,
      mark == UInt8(ascii: "-") || mark == UInt8(ascii: "="),
      line.allSatisfy({ $0 == mark })
    else { return nil }
    return section
  }

  private mutating func readGoogle(_ section: DocstringSection) {
    let start = index
    while index < lines.count, lines[index].isEmpty || indent(lines[index]) > 0 { index += 1 }
    let block = lines[start..<index]
    let common = block.first { !$0.isEmpty }.map { indent($0) } ?? 0
    switch section {
    case .admonition: result += block
    case .heading:
      if block.first?.isEmpty == false { result.append([]) }
      result += block.map { Line($0.dropFirst(min(common, indent($0)))) }
    case .fields(let field):
      result += block.map { entry($0, field, section, common) }
    case .result(let field):
      result += resultLines(block, field, section, common)
    }
  }

  private func entry(
    _ line: Line,
    _ field: String,
    _ section: DocstringSection,
    _ common: Int
  ) -> Line {
    guard !line.isEmpty else { return line }
    guard indent(line) <= common else { return Line(line.dropFirst(common)) }
    let text = String(decoding: line.dropFirst(indent(line)), as: UTF8.self)
    let entry = DocstringEntry(google: text, namesTypes: section.namesTypes)
    return Line(entry.field(field).utf8)
  }

  /// A text that a type may lead, with all its lines.
  private func resultLines(
    _ block: ArraySlice<Line>,
    _ field: String,
    _ section: DocstringSection,
    _ common: Int
  ) -> [Line] {
    guard let first = block.firstIndex(where: { !$0.isEmpty }) else { return Array(block) }
    return block.indices.map { place in
      let line = block[place]
      guard place == first else {
        return line.isEmpty ? line : Line("    ".utf8) + line.dropFirst(common)
      }
      let text = String(decoding: line.dropFirst(common), as: UTF8.self)
      var entry = DocstringEntry(google: text, namesTypes: true)
      if entry.text.isEmpty, !text.hasSuffix(":") { (entry.type, entry.text) = ("", text) }
      return Line(entry.field(field).utf8)
    }
  }

  private mutating func readNumPy(_ section: DocstringSection) {
    while index < lines.count, numPySection == nil {
      let line = lines[index]
      index += 1
      switch section {
      case .heading: result.append(line)
      case .admonition("seealso"): result.append(relation(line))
      case .admonition: result.append(line.isEmpty ? line : Line("   ".utf8) + line)
      case .fields(let field), .result(let field):
        guard !line.isEmpty, indent(line) == 0 else {
          result.append(line)
          continue
        }
        let text = String(decoding: line, as: UTF8.self)
        let entry = DocstringEntry(numPy: text, namesTypes: section.namesTypes)
        let isNamedResult = section == .result(field) && !entry.name.isEmpty
        result.append(Line((isNamedResult ? entry.namedResult(field) : entry.field(field)).utf8))
      }
    }
  }

  /// A line under `See Also`: an item for names, deeper where the text of one goes on.
  private func relation(_ line: Line) -> Line {
    guard !line.isEmpty else { return line }
    let text = String(decoding: line, as: UTF8.self)
    if indent(line) == 0, let item = DocstringEntry.relation(text) {
      return Line("   \(item)".utf8)
    }
    return Line("   ".utf8) + (indent(line) > 0 ? Line("  ".utf8) + line.drop { $0 == 0x20 } : line)
  }
}
