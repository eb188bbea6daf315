import DocsModel

extension ModuleReader {
  /// Reads `class Name[T](Base, metaclass=M):` and what is below it.
  mutating func readClass(_ decorators: Decorators, into scope: inout Scope) {
    guard let name = takeName() else { return }
    skipTypeParameters()
    var bases: [String] = []
    if word() == "(" {
      bases = takeList().filter { !isKeyword($0) }.map { source.spelling(of: $0) }
    }
    var body = Scope(isClass: true)
    let docstring = readBody { reader in reader.readBlock(into: &body) }
    let definition = Python.Class(
      bases: bases,
      members: body.members,
      isDataclass: decorators.isDataclass,
      takesKeywordsOnly: decorators.takesKeywordsOnly
    )
    scope.add(source.member(name, .class(definition), documentedBy: docstring))
  }

  /// Reads `def name[T](parameters) -> result:` and passes over what it does.
  mutating func readFunction(_ decorators: Decorators, into scope: inout Scope) {
    guard let name = takeName() else { return }
    skipTypeParameters()
    var signature = Python.Signature(parameters: [])
    if word() == "(" { signature.parameters = takeList().compactMap(parameter) }
    if word() == "->" { signature.result = takeResult() }
    let isConstructor = scope.isClass && source.text(name) == "__init__"
    let receiver = isConstructor ? signature.parameters.first?.name : nil
    let docstring = readBody { reader in
      guard let receiver else { return reader.skipBlock() }
      reader.readInstance(of: receiver, into: &scope)
    }
    guard !decorators.isSetter else { return }
    let function = Python.Function(signatures: [signature], modifiers: decorators.modifiers)
    scope.add(
      source.member(name, .function(function), documentedBy: docstring),
      isOverload: decorators.isOverload
    )
  }

  /// Goes behind the keyword and the name.
  private mutating func takeName() -> Token? {
    let keyword = current
    index += 1
    guard current.kind == .name else {
      report(.definitionWithoutName, at: keyword)
      index = statementEnd
      return nil
    }
    index += 1
    return source.tokens[index - 1]
  }

  private mutating func skipTypeParameters() {
    if word() == "[" { _ = takeList() }
  }

  /// Goes to the block of the definition, takes its docstring and lets `body` read the rest.
  private mutating func readBody(_ body: (inout ModuleReader) -> Void) -> Python.Docstring? {
    while ![":", ""].contains(word()), isInStatement { index += 1 }
    if isInStatement { index += 1 }
    guard current.kind == .newline, source.tokens[index + 1].kind == .indent else {
      let docstring = takeDocstring()
      index = statementEnd
      return docstring
    }
    index += 1
    return takeBlockDocstring(body)
  }

  private mutating func takeBlockDocstring(
    _ body: (inout ModuleReader) -> Void
  ) -> Python.Docstring? {
    let indent = index
    index += 1
    let docstring = takeDocstring()
    index = indent
    body(&self)
    return docstring
  }

  private var isInStatement: Bool {
    switch current.kind {
    case .newline, .indent, .dedent, .end: false
    case .name, .number, .string, .operator: true
    }
  }

  private mutating func takeResult() -> String {
    let start = index + 1
    var open = 0
    index = start
    while isInStatement, open > 0 || word() != ":" {
      if ["(", "[", "{"].contains(word()) { open += 1 }
      if [")", "]", "}"].contains(word()) { open -= 1 }
      index += 1
    }
    return annotation(start..<index)
  }

  /// The elements between the bracket at the place and its partner, by their tokens.
  mutating func takeList() -> [Range<Int>] {
    var elements: [Range<Int>] = []
    var open = 0
    var lambdas = 0
    var start = index + 1
    repeat {
      switch word() {
      case "(", "[", "{": open += 1
      case ")", "]", "}": open -= 1
      case "lambda" where open == 1: lambdas += 1
      case ":" where open == 1 && lambdas > 0: lambdas -= 1
      case "," where open == 1 && lambdas == 0:
        elements.append(start..<index)
        start = index + 1
      default: break
      }
      index += 1
    } while open > 0 && isInStatement
    elements.append(start..<max(start, open == 0 ? index - 1 : index))
    return elements.filter { !$0.isEmpty }
  }

  private func isKeyword(_ element: Range<Int>) -> Bool {
    element.count > 1 && source.text(source.tokens[element.lowerBound + 1]) == "="
  }

  private func parameter(_ element: Range<Int>) -> Python.Parameter? {
    let words = source.tokens[element]
    let assignment = firstTop("=", in: element)
    let head = element.lowerBound..<(assignment ?? element.upperBound)
    let colon = words[head].firstIndex { source.text($0) == ":" }
    let name = source.spelling(of: head.lowerBound..<(colon ?? head.upperBound))
    guard !name.isEmpty else { return nil }
    return Python.Parameter(
      name: name,
      annotation: colon.map { annotation($0 + 1..<head.upperBound) },
      defaultValue: assignment.map { source.spelling(of: $0 + 1..<element.upperBound) }
    )
  }

  /// The first place of a word that is in no bracket.
  func firstTop(_ wanted: String, in range: Range<Int>) -> Int? {
    var open = 0
    for place in range {
      let word = source.text(source.tokens[place])
      if open == 0, word == wanted { return place }
      if ["(", "[", "{"].contains(word) { open += 1 }
      if [")", "]", "}"].contains(word) { open -= 1 }
    }
    return nil
  }

  /// What stands between commas that are in no bracket.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while let comma = firstTop(",", in: start..<range.upperBound) {
      parts.append(start..<comma)
      start = comma + 1
    }
    parts.append(start..<range.upperBound)
    return parts.filter { !$0.isEmpty }
  }

  /// A type as written; one that is quoted because it is defined later is shown without quotes.
  func annotation(_ range: Range<Int>) -> String {
    guard range.count == 1, source.tokens[range.lowerBound].kind == .string else {
      return source.spelling(of: range)
    }
    let token = source.tokens[range.lowerBound]
    return String(
      decoding: StringLiteral(source.file.bytes[token.start..<token.end]).value,
      as: UTF8.self
    )
  }
}
