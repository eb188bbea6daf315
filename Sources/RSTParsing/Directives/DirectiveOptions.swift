import DocsModel

extension BlockParser {
  /// Reads the field list of a directive's options and checks it.
  func options(
    _ lines: [Line],
    kinds: [String: OptionKind]
  ) throws(DirectiveProblem) -> [Directive.Option] {
    var options: [Directive.Option] = []
    for written in try writtenOptions(lines) {
      guard let kind = kinds[written.name] else {
        throw DirectiveProblem(
          diagnostic: .unknownOption(
            written.name,
            nearest: NearMiss.nearest(to: written.name, in: kinds.keys),
            at: written.range
          ),
          docutilsMessage: "unknown option: \"\(written.name)\""
        )
      }
      guard !options.contains(where: { $0.name == written.name }) else {
        throw DirectiveProblem(
          diagnostic: .repeatedOption(written.name, at: written.range),
          docutilsMessage: "invalid option data: duplicate option \"\(written.name)\""
        )
      }
      switch kind.convert(written.value) {
      case .success(let value):
        options.append(Directive.Option(name: written.name, value: value, range: written.range))
      case .failure(let problem):
        let shown = written.value.map(PythonText.quoted) ?? "None"
        throw DirectiveProblem(
          diagnostic: .invalidOption(
            written.name,
            value: written.value,
            expected: problem.expected,
            at: written.range
          ),
          docutilsMessage: "invalid option value: (option: \"\(written.name)\"; "
            + "value: \(shown))\n\(problem.docutilsMessage)"
        )
      }
    }
    return options
  }

  struct WrittenOption {
    /// In lower case.
    var name: String
    /// Nil where nothing stands behind the name.
    var value: String?
    var range: SourceRange
  }

  func writtenOptions(_ lines: [Line]) throws(DirectiveProblem) -> [WrittenOption] {
    var options: [WrittenOption] = []
    var index = 0
    while index < lines.count {
      guard let marker = text.fieldMarker(of: lines[index]) else {
        throw DirectiveProblem(
          diagnostic: .malformedOptions(at: range(lines[index])),
          docutilsMessage: "invalid option block"
        )
      }
      let block = text.indented(in: lines, at: index, firstIndent: marker.indent)
      let place = range(lines[index..<block.next])
      let escaped = EscapedText([lines[index].prefix(marker.nameEnd).dropping(1)], in: text)
      let name = escaped.unescaped(0..<escaped.count)
      guard Words.split(name).count == 1 else {
        throw DirectiveProblem(
          diagnostic: .malformedOptions(at: place),
          docutilsMessage: "invalid option data: "
            + "extension option field name may not contain multiple words"
        )
      }
      var content = block
      content.dropBlankStart()
      content.dropBlankEnd()
      let value = content.lines.isEmpty ? nil : text.string(content.lines)
      options.append(WrittenOption(name: name.lowercased(), value: value, range: place))
      index = block.next
    }
    return options
  }
}
