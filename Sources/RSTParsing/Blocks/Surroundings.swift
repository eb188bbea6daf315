import DocsModel

extension BlockParser {
  /// Puts the lines of the prolog behind the document's metadata, and those of the epilog at its end.
  mutating func surround(with surroundings: RSTParser.Surroundings) {
    if let prolog = surroundings.prolog {
      let place = metadataEnd
      lines.insert(contentsOf: embedded(prolog), at: place)
    }
    if let epilog = surroundings.epilog { lines += embedded(epilog) }
  }

  /// The lines of a text between blank ones.
  private mutating func embedded(_ embedded: EmbeddedText) -> [Line] {
    let blank: [UInt8] = [Byte.lineFeed]
    let path = sources[embedded.file].path
    inclusions.append(Inclusion(file: embedded.file, path: path, parent: 0))
    var lines = text.append(
      (blank + embedded.bytes + blank + blank)[...],
      inclusion: inclusions.count - 1,
      firstLine: embedded.line - 1
    )
    for index in lines.indices { lines[index].origin -= Int32(truncatingIfNeeded: embedded.indent) }
    return lines
  }

  /// Behind the lines at the start that are fields: `:orphan:`.
  private var metadataEnd: Int {
    lines.firstIndex { line in
      guard text.byte(line, 0) == Byte.colon else { return true }
      let name = (1..<line.count).prefix { text.byte(line, $0) != Byte.colon }
      return name.isEmpty || 1 + name.count == line.count
    } ?? lines.count
  }
}
