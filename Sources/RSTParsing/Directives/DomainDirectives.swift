import DocsModel

extension BlockParser {
  /// Reads a directive of the vocabulary; its meaning is for assembly.
  mutating func domainDirective(
    _ call: DirectiveCall,
    _ block: [Line],
    syntax: DirectiveSyntax
  ) -> DirectiveResult {
    var parts = DirectiveParts(
      block,
      in: text,
      takesArguments: syntax.argument != .none,
      takesOptions: !syntax.options.isEmpty
    )
    if syntax.hasOneLineArgument { parts.cutArgument(after: 1) }
    parts.settleArguments(takesArguments: syntax.argument != .none)
    let argument = text.string(parts.arguments)
    if syntax.argument == .required, argument.isEmpty {
      diagnostics.append(.missingArgument(call.name, at: call.nameRange))
    }
    var messages: [Block] = []
    let inlines = syntax.parsesArgument ? inlines(parts.arguments, messages: &messages) : []
    let options = domainOptions(parts.options, syntax: syntax, messages: &messages)
    let directive = Directive(
      name: call.name,
      nameRange: call.nameRange,
      argument: argument,
      argumentRange: parts.arguments.isEmpty ? call.nameRange : range(parts.arguments),
      argumentInlines: inlines,
      options: options,
      content: content(parts.content, of: call, syntax: syntax)
    )
    var result = DirectiveResult.block(.directive(directive), .none, call)
    result.blocks += messages
    return result
  }

  private mutating func domainOptions(
    _ lines: [Line],
    syntax: DirectiveSyntax,
    messages: inout [Block]
  ) -> [Directive.Option] {
    do throws(DirectiveProblem) {
      var options: [Directive.Option] = []
      for written in try writtenOptions(lines) where isKnown(written, syntax: syntax) {
        let value = written.value ?? ""
        let isMarkup = syntax.markupOptions.contains(written.name)
        options.append(
          Directive.Option(
            name: written.name,
            value: value,
            inlines: isMarkup ? inlines(of: value, at: written.range, messages: &messages) : [],
            range: written.range
          )
        )
      }
      return options
    } catch {
      diagnostics.append(error.diagnostic)
      return []
    }
  }

  private mutating func isKnown(_ option: WrittenOption, syntax: DirectiveSyntax) -> Bool {
    guard !syntax.options.contains(option.name) else { return true }
    let nearest = NearMiss.nearest(to: option.name, in: syntax.options)
    diagnostics.append(.unknownOption(option.name, nearest: nearest, at: option.range))
    return false
  }

  private mutating func content(
    _ lines: [Line],
    of call: DirectiveCall,
    syntax: DirectiveSyntax
  ) -> Directive.Content {
    guard !lines.isEmpty else { return .none }
    switch syntax.content {
    case .none:
      diagnostics.append(.contentNotAllowed(call.name, at: range(lines)))
      return .none
    case .blocks:
      return .blocks(divided(lines, syntax: syntax))
    case .definitions: return .blocks(sharedDefinitions(lines))
    case .lines:
      return .lines(lines.map { SourceLine(text: text.string($0), range: range($0)) })
    }
  }
}

extension BlockParser {
  /// Parses content part by part where the directive has lines that divide it.
  private mutating func divided(_ lines: [Line], syntax: DirectiveSyntax) -> [Block] {
    var blocks: [Block] = []
    var part: [Line] = []
    for line in lines {
      guard let divider = divider(line, of: syntax) else {
        part.append(line)
        continue
      }
      if !part.isEmpty { blocks += nested(part, matchesTitles: syntax.allowsSections) }
      part = []
      let attributes = Attributes(classes: [String(divider)])
      blocks.append(Block(kind: .transition, attributes: attributes, range: range(line)))
    }
    return part.isEmpty ? blocks : blocks + nested(part, matchesTitles: syntax.allowsSections)
  }

  private func divider(_ line: Line, of syntax: DirectiveSyntax) -> Character? {
    guard !syntax.dividers.isEmpty else { return nil }
    let written = text.string(line)
    guard let first = written.first, syntax.dividers.contains(first), written.utf8.count >= 3,
      written.allSatisfy({ $0 == first })
    else { return nil }
    return first
  }
}

extension DirectiveParts {
  /// Makes content of what follows the argument's lines.
  mutating func cutArgument(after count: Int) {
    guard arguments.count > count else { return }
    let rest = Array(arguments[count...])
    arguments.removeSubrange(count...)
    guard let last = rest.last, !content.isEmpty else {
      content = rest + content
      return
    }
    var blank = last
    blank.start = last.end
    content = rest + [blank] + content
  }
}
