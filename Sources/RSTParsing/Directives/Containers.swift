import DocsModel

extension BlockParser {
  mutating func container(_ call: DirectiveCall, role: Container.Role) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    var classes: [String] = []
    if let written = call.arguments.first {
      guard case .success(let made) = OptionKind.classes.convert(written) else {
        return invalidClass(call, written)
      }
      classes = Words.split(made)
    }
    let line = call.range.start.line
    let named = attributes(of: call, element: role.rawValue, classes: classes, line: line)
    let content = Container(role: role, blocks: named.messages + nested(call.content))
    return .block(.container(content), named.attributes, call)
  }

  mutating func invalidClass(_ call: DirectiveCall, _ written: String) -> DirectiveResult {
    failure(
      call,
      .invalidClass(written, at: range(call.argumentLines)),
      "Invalid class attribute value for \"\(call.name)\" directive: \"\(written)\"."
    )
  }

  mutating func topic(_ call: DirectiveCall) -> DirectiveResult {
    pseudoSection(call, role: .topic, mayStandHere: matchesTitles || isInSidebar)
  }

  mutating func sidebar(_ call: DirectiveCall) -> DirectiveResult {
    if isInSidebar {
      return failure(
        call,
        .misplacedDirective(call.name, where: "within a sidebar", at: call.nameRange),
        "The \"\(call.name)\" directive may not be used within a sidebar element."
      )
    }
    if call["subtitle"] != nil, call.arguments.isEmpty {
      return failure(
        call,
        .subtitleWithoutTitle(at: call.optionRange("subtitle")),
        "The \"subtitle\" option may not be used without a title."
      )
    }
    return pseudoSection(call, role: .sidebar, mayStandHere: matchesTitles)
  }

  private mutating func pseudoSection(
    _ call: DirectiveCall,
    role: Container.Role,
    mayStandHere: Bool
  ) -> DirectiveResult {
    guard mayStandHere else {
      return failure(
        call,
        .misplacedDirective(call.name, where: "within another element", at: call.nameRange),
        "The \"\(call.name)\" directive may not be used within topics or body elements."
      )
    }
    if let missing = missingContent(call) { return missing }
    var messages: [Block] = []
    var content = Container(role: role, blocks: [])
    content.title = title(of: call, messages: &messages)
    if let subtitle = call["subtitle"] {
      content.subtitle = inlines(
        of: subtitle,
        at: call.optionRange("subtitle"),
        messages: &messages
      )
    }
    let line = call.range.start.line
    let named = attributes(of: call, element: role.rawValue, line: line)
    content.blocks =
      messages + named.messages + nested(call.content, isInSidebar: role == .sidebar)
    return .block(.container(content), named.attributes, call)
  }

  /// The inline markup of an option's value.
  mutating func inlines(
    of value: String,
    at range: SourceRange,
    messages: inout [Block]
  ) -> [Inline] {
    let column = range.start.column - 1
    let place = Line(
      start: column,
      end: column,
      origin: 0,
      number: range.start.line,
      inclusion: Int32(inclusions.lastIndex { $0.file == range.file } ?? 0)
    )
    let line = text.derive(value.utf8, at: place)
    return inlines([line], messages: &messages)
  }

  mutating func quote(_ call: DirectiveCall, className: String) -> DirectiveResult {
    if let missing = missingContent(call) { return missing }
    var quotes = blockQuotes(call.content)
    for index in quotes.indices {
      if case .blockQuote = quotes[index].kind { quotes[index].attributes.classes = [className] }
    }
    return DirectiveResult(blocks: quotes)
  }

  mutating func rubric(_ call: DirectiveCall) -> DirectiveResult {
    var messages: [Block] = []
    let title = title(of: call, messages: &messages) ?? []
    let named = attributes(of: call, element: "rubric")
    var result = DirectiveResult.block(.rubric(title), named.attributes, call)
    result.blocks += messages
    return result
  }

  mutating func contents(_ call: DirectiveCall) -> DirectiveResult {
    guard matchesTitles || isInSidebar else {
      return failure(
        call,
        .misplacedDirective(call.name, where: "within another element", at: call.nameRange),
        "The \"\(call.name)\" directive may not be used within topics or body elements."
      )
    }
    var messages: [Block] = []
    let title = title(of: call, messages: &messages)
    let name = NameNormalization.full(title?.nameText ?? "Contents")
    let names = identifiers.contains(name: name) ? [] : [name]
    let noted = identifiers.note(names: names, element: "topic", isExplicit: false)
    var attributes = noted.attributes
    attributes.classes = call.classes
    let contents = Contents(
      title: title,
      isLocal: call["local"] != nil,
      depth: call["depth"].flatMap { Int($0) }
    )
    var result = DirectiveResult.block(.contents(contents), attributes, call)
    result.blocks += messages
    return result
  }
}
