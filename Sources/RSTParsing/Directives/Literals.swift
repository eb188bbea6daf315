import DocsModel

extension BlockParser {
  mutating func parsedLiteral(_ call: DirectiveCall) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    var messages: [Block] = []
    let inlines = inlines(call.content, messages: &messages)
    let line = call.content.first?.number
    let attributes = attributes(of: call, element: "literal_block", line: line).attributes
    let literal = LiteralBlock(text: inlines.plainText, inlines: inlines)
    var result = DirectiveResult.block(.literalBlock(literal), attributes, call)
    result.blocks += messages
    return result
  }

  mutating func lineBlock(_ call: DirectiveCall) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    let line = call.range.start.line
    let attributes = attributes(of: call, element: "line_block", line: line).attributes
    var messages: [Block] = []
    let lines = call.content.map { line in
      IndentedInlines(
        inlines: inlines(line.isBlank ? [] : [text.trimmed(line)], messages: &messages),
        indent: line.isBlank ? nil : text.indent(of: line)
      )
    }
    let items = LineBlockItem.nesting(lines)
    var result = DirectiveResult.block(.lineBlock(items), attributes, call)
    result.blocks += messages
    return result
  }

  mutating func code(_ call: DirectiveCall) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    return code(call, content: text.string(dedented(call)), language: call.arguments.first)
  }

  /// Makes a code block of a directive's content or of a file.
  mutating func code(
    _ call: DirectiveCall,
    content: String,
    language: String?
  ) -> DirectiveResult {
    var literal = LiteralBlock(text: content, language: language, isCode: true)
    if let written = call["number-lines"] {
      guard let number = written.isEmpty ? 1 : Int(written) else {
        return failure(
          call,
          .invalidOption(
            "number-lines",
            value: written,
            expected: "a whole number",
            at: call.optionRange("number-lines")
          ),
          ":number-lines: with non-integer start value"
        )
      }
      literal.firstLineNumber = number
    }
    if call["linenos"] != nil { literal.firstLineNumber = 1 }
    if let start = call["lineno-start"].flatMap({ Int($0) }) { literal.firstLineNumber = start }
    literal.emphasizedLines = emphasizedLines(call, of: content)
    var messages: [Block] = []
    if let caption = call["caption"] {
      literal.caption = inlines(of: caption, at: call.optionRange("caption"), messages: &messages)
    }
    let named = attributes(of: call, element: "literal_block")
    var result = DirectiveResult.block(.literalBlock(literal), named.attributes, call)
    result.blocks += messages
    return result
  }

  private func dedented(_ call: DirectiveCall) -> [Line] {
    guard let written = call["dedent"] else { return call.content }
    let common = call.content.lazy.filter { !$0.isBlank }.map { text.indent(of: $0) }.min()
    let amount = Int(written) ?? common ?? 0
    return call.content.map { text.outdented($0, by: max(0, amount)) }
  }

  private mutating func emphasizedLines(_ call: DirectiveCall, of content: String) -> [Int] {
    guard let written = call["emphasize-lines"] else { return [] }
    let count = content.utf8.count { $0 == Byte.lineFeed } + 1
    guard let selection = LineSelection(written, count: count) else {
      diagnostics.append(
        .invalidOption(
          "emphasize-lines",
          value: written,
          expected: "line numbers such as 1,3-5",
          at: call.optionRange("emphasize-lines")
        )
      )
      return []
    }
    if selection.goesBeyond {
      let place = call.optionRange("emphasize-lines")
      diagnostics.append(.linesBeyond(written, count: count, at: place))
    }
    return selection.numbers
  }

  mutating func math(_ call: DirectiveCall) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    let formulas = text.string(call.content).split(separator: "\n\n")
    let line = call.range.start.line
    let named = attributes(of: call, element: "math_block", line: line)
    var blocks = formulas.map { formula in
      let attributes = Attributes(classes: call.classes)
      return Block(kind: .mathBlock(String(formula)), attributes: attributes, range: call.range)
    }
    if !blocks.isEmpty { blocks[0].attributes = named.attributes }
    if let label = call["label"], !label.isEmpty, !blocks.isEmpty {
      blocks[0].attributes.names.append(NameNormalization.full("equation-" + label))
    }
    return DirectiveResult(blocks: blocks)
  }
}
