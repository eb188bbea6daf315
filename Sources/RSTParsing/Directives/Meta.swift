import DocsModel

extension BlockParser {
  /// Reads the fields of `meta` into the document's metadata.
  mutating func meta(_ call: DirectiveCall) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    var index = 0
    while index < call.content.count {
      let line = call.content[index]
      guard !line.isBlank else {
        index += 1
        continue
      }
      guard let marker = text.fieldMarker(of: line) else {
        let invalid = failure(
          call,
          .invalidMeta(at: range(line)),
          "Invalid meta directive."
        )
        metadataMessages += invalid.blocks
        break
      }
      let block = text.indented(in: call.content, at: index, firstIndent: marker.indent)
      index = block.next
      metadataMessages += metaField(block, line: line, nameEnd: marker.nameEnd)
    }
    return .nothing
  }

  private mutating func metaField(_ block: IndentedBlock, line: Line, nameEnd: Int) -> [Block] {
    var value = block
    value.dropBlankStart()
    let name = EscapedText([line.prefix(nameEnd).dropping(1)], in: text)
    let written = name.unescaped(0..<name.count)
    let place = range(line)
    guard !value.lines.isEmpty else {
      let empty = message(
        .emptyMeta(written, at: place),
        "No content for meta tag \"\(written)\".",
        source: text.string(line)
      )
      return [empty]
    }
    for token in Words.split(written).dropFirst() {
      guard let equals = token.firstIndex(of: "=") else {
        return [metaProblem(token, "missing \"=\"", line)]
      }
      guard equals > token.startIndex else {
        return [metaProblem(token, "missing attribute name before \"=\"", line)]
      }
      guard token.index(after: equals) < token.endIndex else {
        return [metaProblem(token, "missing value after \"\(token)\"", line)]
      }
    }
    let content = EscapedText(value.lines, in: text, separator: Byte.space)
    metadata.append(
      MetadataField(
        name: NameNormalization.whitespace(written),
        value: content.unescaped(0..<content.count),
        range: range(value.lines)
      )
    )
    return []
  }

  private mutating func metaProblem(_ token: String, _ reason: String, _ line: Line) -> Block {
    message(
      .invalidMetaAttribute(token, at: range(line)),
      "Error parsing meta tag attribute \"\(token)\": \(reason).",
      source: text.string(line)
    )
  }
}
