import DocsModel

extension BlockParser {
  mutating func run(_ meaning: BuiltinDirective, _ call: DirectiveCall) -> DirectiveResult {
    switch meaning {
    case .admonition(let kind): admonition(call, kind: kind)
    case .titledAdmonition: titledAdmonition(call)
    case .image: image(call)
    case .figure: figure(call)
    case .topic: topic(call)
    case .sidebar: sidebar(call)
    case .lineBlock: lineBlock(call)
    case .parsedLiteral: parsedLiteral(call)
    case .code: code(call)
    case .math: math(call)
    case .rubric: rubric(call)
    case .quote(let className): quote(call, className: className)
    case .compound: container(call, role: .compound)
    case .container: container(call, role: .container)
    case .header: decoration(call, \.header)
    case .footer: decoration(call, \.footer)
    case .table: table(call)
    case .csvTable: csvTable(call)
    case .listTable: listTable(call)
    case .contents: contents(call)
    case .meta: meta(call)
    case .raw: raw(call)
    case .include: include(call)
    case .replace: replace(call)
    case .unicode: unicode(call)
    case .date: date(call)
    case .classes: assignClasses(call)
    case .role: defineRole(call)
    case .defaultRole: setDefaultRole(call)
    case .title: setTitle(call)
    case .test: test(call)
    case .deferred: deferred(call)
    }
  }

  /// Adds to the document's header or footer.
  private mutating func decoration(
    _ call: DirectiveCall,
    _ part: WritableKeyPath<BlockParser, [Block]>
  ) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    let content = nested(call.content)
    self[keyPath: part] += content
    return .nothing
  }

  private mutating func setTitle(_ call: DirectiveCall) -> DirectiveResult {
    title = NameNormalization.whitespace(call.arguments.first ?? "")
    return .nothing
  }

  private func deferred(_ call: DirectiveCall) -> DirectiveResult {
    let directive = Directive(
      name: call.name.lowercased(),
      nameRange: call.nameRange,
      argument: "",
      argumentRange: call.nameRange,
      options: call.options,
      content: .none
    )
    return .block(.directive(directive), .none, call)
  }

  private mutating func test(_ call: DirectiveCall) -> DirectiveResult {
    let arguments = call.arguments.map(PythonText.quoted).joined(separator: ", ")
    let options = call.options.map { "'\($0.name)': \(PythonText.quoted($0.value))" }
    let content = call.content.isEmpty ? nil : text.string(call.content)
    let note = SystemMessage(
      level: 1,
      line: Int(call.range.start.line),
      message: "Directive processed. Type=\"\(call.name)\", arguments=[\(arguments)], "
        + "options={\(options.joined(separator: ", "))}, content:"
        + (content == nil ? " None" : ""),
      source: content
    )
    return .block(.systemMessage(note), .none, call)
  }
}
