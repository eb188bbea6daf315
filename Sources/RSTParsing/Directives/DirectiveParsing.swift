import DocsModel

extension BlockParser {
  /// Reads the directive that the current line starts, and puts its result into the tree.
  mutating func directive(_ name: SourceText.DirectiveName) -> Bool {
    let (result, endsBlank) = directive(name, substitution: nil)
    blocks += result.blocks
    return endsBlank || index >= lines.count || lines[index].isBlank
  }

  /// Reads the directive that a substitution's name is for.
  mutating func substitute(
    _ name: SourceText.DirectiveName,
    into definition: inout SubstitutionDefinition
  ) {
    let (result, _) = directive(name, substitution: definition.name)
    blocks += result.blocks
    definition.inlines = result.inlines
    definition.trimsLeft = trims.left
    definition.trimsRight = trims.right
    trims = (false, false)
  }

  private mutating func directive(
    _ name: SourceText.DirectiveName,
    substitution: String?
  ) -> (DirectiveResult, endsBlank: Bool) {
    let start = index
    let written = lines[start].prefix(name.end).dropping(name.start)
    let block = text.indented(in: lines, at: start, firstIndent: name.indent)
    index = block.next
    var call = DirectiveCall(
      name: text.string(written),
      nameRange: range(written),
      block: Array(lines[start..<block.next]),
      range: range(from: start),
      substitution: substitution
    )
    let key = meant(by: call.name.lowercased(), block.lines)
    if let specification = DirectiveSpecification.all[key] {
      guard let failed = fill(&call, block.lines, as: specification) else {
        return (run(specification.meaning, call), block.endsBlank)
      }
      return (failed, block.endsBlank)
    }
    if let syntax = vocabulary.directives[key] ?? vocabulary.directives[call.name] {
      call.name = vocabulary.directives[key] == nil ? call.name : key
      return (domainDirective(call, block.lines, syntax: syntax), block.endsBlank)
    }
    return (unknownDirective(call), block.endsBlank)
  }

  /// The name that a directive has by what its argument looks like: the words that docutils' own take
  /// are written in small letters.
  private func meant(by name: String, _ lines: [Line]) -> String {
    guard let other = vocabulary.signatures[name], let argument = lines.first else { return name }
    let isSignature = text.string(argument).utf8.contains { byte in
      byte == UInt8(ascii: "(") || byte == Byte.dot
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return isSignature ? other : name
  }

  private mutating func nearestDirective(to name: String) -> String? {
    let key = name + "::"
    if let known = nearestNames[key] { return known }
    let domains = vocabulary.directives
    let nearest = nearMisses.nearest(to: name) {
      Array(DirectiveSpecification.all.keys) + Array(domains.keys)
    }
    nearestNames[key] = .some(nearest)
    return nearest
  }

  private mutating func unknownDirective(_ call: DirectiveCall) -> DirectiveResult {
    let nearest = nearestDirective(to: call.name)
    let note = message(
      .untranslatedName(call.name, of: "directive", at: call.nameRange),
      "No directive entry for \"\(call.name)\" in module "
        + "\"docutils.parsers.rst.languages.en\".\n"
        + "Trying \"\(call.name)\" as canonical directive name."
    )
    let unknown = message(
      .unknownDirective(call.name, nearest: nearest, at: call.nameRange),
      "Unknown directive type \"\(call.name)\".",
      source: source(of: call)
    )
    return DirectiveResult(blocks: [note, unknown])
  }

  /// Splits a directive's lines into arguments, options and content.
  ///
  /// - Returns: the message where it is not written as it must be.
  private mutating func fill(
    _ call: inout DirectiveCall,
    _ block: [Line],
    as specification: DirectiveSpecification
  ) -> DirectiveResult? {
    var parts = DirectiveParts(
      block,
      in: text,
      takesArguments: specification.takesArguments,
      takesOptions: !specification.options.isEmpty
    )
    do throws(DirectiveProblem) {
      call.options = try options(parts.options, kinds: specification.options)
      parts.settleArguments(takesArguments: specification.takesArguments)
      call.content = parts.content
      try setArguments(&call, parts.arguments, as: specification)
      guard parts.content.isEmpty || specification.hasContent else {
        throw DirectiveProblem(
          diagnostic: .contentNotAllowed(call.name, at: range(parts.content)),
          docutilsMessage: "no content permitted"
        )
      }
      return nil
    } catch {
      return failure(
        call,
        error.diagnostic,
        "Error in \"\(call.name)\" directive:\n\(error.docutilsMessage)."
      )
    }
  }

  private func setArguments(
    _ call: inout DirectiveCall,
    _ lines: [Line],
    as specification: DirectiveSpecification
  ) throws(DirectiveProblem) {
    guard specification.takesArguments else { return }
    let written = text.string(lines)
    let words = Words.split(written)
    let most = specification.required + specification.optional
    if words.count < specification.required {
      throw DirectiveProblem(
        diagnostic: .missingArgument(call.name, at: call.nameRange),
        docutilsMessage:
          "\(specification.required) argument(s) required, \(words.count) supplied"
      )
    }
    if words.count > most, !specification.allowsBlanks {
      throw DirectiveProblem(
        diagnostic: .tooManyArguments(call.name, most: most, at: range(lines)),
        docutilsMessage: "maximum \(most) argument(s) allowed, \(words.count) supplied"
      )
    }
    guard !words.isEmpty else { return }
    call.argumentLines = lines
    call.argumentLines[0] = text.outdented(lines[0], by: text.indent(of: lines[0]))
    call.arguments = [words.count > most ? text.string(call.argumentLines) : words[0]]
  }
}

/// Why a directive cannot be read.
struct DirectiveProblem: Error {
  var diagnostic: Diagnostic
  var docutilsMessage: String
}

/// The lines of a directive, sorted into arguments, options and content.
struct DirectiveParts {
  var arguments: [Line] = []
  var options: [Line] = []
  var content: [Line] = []
  /// The blank lines before the content.
  private var gap: ArraySlice<Line> = []

  init(_ block: [Line], in text: SourceText, takesArguments: Bool, takesOptions: Bool) {
    var lines = block[...]
    if lines.first?.isBlank == true { lines.removeFirst() }
    while lines.last?.isBlank == true { lines.removeLast() }
    guard takesArguments || takesOptions else {
      content = Array(lines.drop { $0.isBlank })
      return
    }
    let head = lines.prefix { !$0.isBlank }
    let rest = lines[head.endIndex...]
    gap = rest.prefix { $0.isBlank }
    content = Array(rest[gap.endIndex...])
    guard takesOptions,
      let first = head.firstIndex(where: { !$0.isBlank && text.fieldMarker(of: $0) != nil })
    else {
      arguments = Array(head)
      return
    }
    arguments = Array(head[..<first])
    options = Array(head[first...])
  }

  /// Without arguments, the lines before the options are content.
  mutating func settleArguments(takesArguments: Bool) {
    guard !takesArguments, !arguments.isEmpty else { return }
    content = arguments + gap + content
    arguments = []
  }
}
